// What a file is that is no JSON: a record in a form that is not read here, so that the reader can be told what to export instead.
import type { OtherForm } from '#formats/fhir/reading.ts';

/** Letters in which a root element is looked for, behind comments and style sheets. */
const BEGINNING = 4000;

const FORMS: readonly (readonly [OtherForm, RegExp])[] = [
  // A zip; or what was packed with gzip, whose second byte is no letter.
  ['archive', /^(?:PK\p{Cc}{2}|(?!\s)\p{Cc}[\p{Cc}\ufffd])/u],
  ['pdf', /^%PDF-/],
  ['hl7v2', /^[\p{Cc}\s]*(?:FHS|BHS|MSH)\|/u],
  ['cda', /^\s*<[^]*\bClinicalDocument[\s>]/],
  ['xml', /^\s*<[^]*http:\/\/hl7\.org\/fhir["']/],
  ['broken', /"resourceType"\s*:/],
];

/** Undefined where it is none of them. */
export function otherForm(text: string): OtherForm | undefined {
  const beginning = text.slice(0, BEGINNING).replace(/^\uFEFF/, '');
  return FORMS.find(([, form]) => form.test(beginning))?.[0];
}
