// Files that are no JSON: what they are is told, and nothing is taken for what it is not.
import { expect, it } from 'vitest';
import { otherForm } from '#formats/fhir/otherForm.ts';

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/xsl" href="CDA.xsl"?>\n<!-- exported -->\n';

it.each([
  ['archive', 'PK\u0003\u0004\u0014\u0000 patient.json'],
  ['archive', '\u001f\ufffd\b\u0000'],
  ['pdf', '%PDF-1.7 x'],
  ['hl7v2', 'MSH|^~\\&|LAB|HOSPITAL'],
  ['hl7v2', '\u000bMSH|^~\\&|LAB'],
  ['cda', `${PROLOGUE}<ClinicalDocument xmlns="urn:hl7-org:v3">`],
  ['cda', '<hl7:ClinicalDocument xmlns:hl7="urn:hl7-org:v3">'],
  ['xml', `${PROLOGUE}<Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>`],
  ['xml', "\uFEFF<Patient xmlns='http://hl7.org/fhir'>"],
  ['broken', '{"resourceType": "Bundle", "entry": [{"reso'],
  ['broken', '{"resourceType":"Patient"}\n{"resourceType":"Obs'],
  [undefined, ''],
  [undefined, 'fvc;55'],
  [undefined, 'PK'],
  [undefined, '<!doctype html><html>'],
  [undefined, 'see http://hl7.org/fhir" or ClinicalDocument >'],
  [undefined, '<'.repeat(100_000)],
])('%s: %j', (form, text) => {
  expect(otherForm(text)).toBe(form);
});
