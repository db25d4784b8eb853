// A record in FHIR, in jsdom: what is shown of it before anything is taken, what is taken unasked, and that two people are never mixed.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  bundle,
  concept,
  condition,
  LOINC,
  observation,
  quantity,
  RILUZOLE,
  SNOMED,
  statement,
  status,
} from '../../formats/fhir/records.ts';
import { sampleText } from '../../formats/fhir/samples.ts';
import { bare } from '../../i18n/voices.ts';
import { opened } from '../Opened.tsx';

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

beforeEach(() => {
  window.location.hash = '';
});

async function page(address = '/en/open') {
  const view = opened(address);
  const open = async (text: string | Uint8Array<ArrayBuffer>, name = 'record.json') => {
    await view.user.upload(view.container.querySelector<HTMLInputElement>('input[type="file"]')!, new File([text], name));
  };
  const review = async (text: string) => {
    await open(text);
    await screen.findByRole('heading', { name: /read from the record/ });
  };
  const item = (fact: string) => view.container.querySelector<HTMLElement>(`.fhir-found [data-fact="${fact}"]`);
  const isTaken = (fact: string) => within(item(fact)!).getByRole<HTMLInputElement>('checkbox').checked;
  const left = () => [...view.container.querySelectorAll<HTMLElement>('.fhir-left [data-why]')];
  const press = async (name: RegExp) => view.user.click(await screen.findByRole('button', { name }));
  /** Takes a record over, and comes back for another. */
  const take = async (text: string) => {
    await review(text);
    await press(/^Take over/);
    await screen.findByRole('heading', { name: /in place/ });
    window.location.hash = '/en/answers';
    await screen.findByRole('heading', { level: 1, name: /answers/i });
    window.location.hash = '/en/open';
    await screen.findByRole('heading', { level: 1, name: /Open/ });
  };
  return { ...view, open, review, item, isTaken, left, press, take };
}

const female = { resourceType: 'Patient', gender: 'female', birthDate: '1984-06' };
const hb = (value: number, day: string) => observation('718-7', quantity(value, 'g/dL'), { effectiveDateTime: day });

describe('the page to open from', () => {
  it.each(['en', 'fa'])('names FHIR as what can be opened (%s)', async (code) => {
    const { container } = await page(`/${code}/open`);
    expect(container.querySelector('#open-file')).toHaveTextContent('FHIR');
    expect(container.querySelector('.open')).toHaveTextContent(/R4.*R5.*JSON.*NDJSON/);
  });

  it.each([
    ['fhir-xml', '<Bundle xmlns="http://hl7.org/fhir"/>', 'JSON'],
    ['fhir-cda', '<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"/>', 'C-CDA'],
    ['fhir-hl7v2', 'MSH|^~\\&|LAB', 'HL7 version 2'],
    ['fhir-archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0xff, 0xfe]), 'Unpack it'],
    ['fhir-archive', new Uint8Array([0x1f, 0x8b, 8, 0, 0xff]), 'Unpack it'],
    ['fhir-pdf', '%PDF-1.7', 'PDF'],
    ['fhir-broken', '{"resourceType": "Bundle", "entry": [', 'Export it again'],
    ['fhir-several-people', '{"resourceType":"Patient","id":"1"}\n{"resourceType":"Patient","id":"2"}', 'one patient alone'],
    ['not-json', 'fvc;55', 'FHIR file in JSON'],
    ['foreign', '{"fvc": 55}', 'FHIR file in JSON'],
  ])('says of a file what it is and what to do: %s', async (problem, bytes, advice) => {
    const { open, container } = await page();
    await open(bytes);
    await waitFor(() => expect(container.querySelector(`[data-trouble="${problem}"]`)).toHaveTextContent(advice));
    expect(container.querySelector('[data-trouble]')).toHaveTextContent('Nothing that was here has changed.');
  });

  it('opens a resource in each line, and a file in UTF-16', async () => {
    const { review, item, press, open } = await page();
    await review([female, hb(12, ago(3))].map((one) => JSON.stringify(one)).join('\n'));
    expect(item('haemoglobin')).toHaveTextContent('12 g/dL');
    await press(/Do not use/);
    const text = bundle([female]);
    const wide = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])]);
    await open(wide);
    await waitFor(() => expect(item('sex')).toHaveTextContent('Female'));
  });
});

describe('the review', () => {
  it('takes nothing unasked that is old or hardly can be; each has its date', async () => {
    const { review, item, isTaken } = await page();
    await review(bundle([female, hb(12, ago(400)), observation('19872-1', quantity(3, '%'), { effectiveDateTime: ago(2) })]));
    expect([isTaken('sex'), isTaken('haemoglobin'), isTaken('fvc')]).toEqual([true, false, false]);
    expect(item('haemoglobin')).toHaveTextContent(/Old: take it only if it still holds/);
    expect(item('haemoglobin')).toHaveTextContent(String(new Date(Date.now() - 400 * DAY_MS).getUTCFullYear()));
    expect(item('fvc')).toHaveTextContent(/unusual/i);
  });

  it('takes nothing unasked that a newer result outruns, which could not be read', async () => {
    const { review, item, isTaken } = await page();
    const newer = observation('718-7', { valueString: '7.9 g' }, { effectiveDateTime: ago(2) });
    await review(bundle([hb(12, ago(20)), newer]));
    expect(isTaken('haemoglobin')).toBe(false);
    expect(item('haemoglobin')).toHaveTextContent('A newer result in the record could not be read');
  });

  it.each([
    ['en', 'May 2023', '1984'],
    ['fa', 'مهٔ ۲۰۲۳ میلادی', '۱۹۸۴ میلادی'],
  ])('shows a date as partial as it is told (%s)', async (code, month, year) => {
    const { open, item } = await page(`/${code}/open`);
    await open(bundle([{ ...female, birthDate: '1984' }, condition(concept(SNOMED, '24700007'), { onsetDateTime: '2023-05' })]));
    const said = (fact: string) => bare(item(fact)?.textContent ?? '');
    await waitFor(() => expect(said('diagnosis')).toContain(month));
    expect(said('diagnosis')).not.toMatch(/(?:^|\D)[1۱] /);
    expect(said('birthDate')).toContain(year);
  });

  it.each(['en', 'fa'])('shows a beginning that has no lower end (%s)', async (code) => {
    const { open, item } = await page(`/${code}/open`);
    await open(bundle([statement(RILUZOLE, { status: 'stopped', effectivePeriod: { start: '2025-11', end: '2026-01' } })]));
    await waitFor(() => expect(item('riluzoleStart')).toHaveTextContent(code === 'en' ? 'November 2025 or earlier' : 'یا پیش از آن'));
  });

  it('takes of facts that contradict each other the newest, and says so of the rest', async () => {
    const { review, item, isTaken, user } = await page();
    const item12 = ['82940-8', '82941-6', '82942-4'].map((code) => observation(code, { valueInteger: 0 }, { effectiveDateTime: ago(30) }));
    await review(bundle([observation('82953-1', { valueInteger: 47 }, { effectiveDateTime: ago(3) }), ...item12]));
    expect(isTaken('alsfrsrTotal')).toBe(true);
    const others = ['alsfrsrSpeech', 'alsfrsrSalivation', 'alsfrsrSwallowing'];
    expect(others.some(isTaken)).toBe(false);
    for (const fact of others) expect(item(fact)).toHaveTextContent('It contradicts other facts of this record.');
    await user.click(within(item('alsfrsrTotal')!).getByRole('checkbox'));
    for (const fact of others) expect(item(fact)).not.toHaveTextContent('It contradicts');
  });

  it('lists what was not read by the reason, short, with what says nothing at the end', async () => {
    const { review, left, container } = await page();
    const weights = Array.from({ length: 30 }, (_, id) => ({
      ...observation('29463-7', quantity(70, 'kg'), { effectiveDateTime: ago(id) }),
      id: `w${id}`,
    }));
    const antibody = observation('13955-0', { valueCodeableConcept: concept(SNOMED, '10828004') });
    await review(
      bundle([...weights, { resourceType: 'Encounter' }, hb(12, ago(5)), hb(11, ago(95)), antibody], { link: [{ relation: 'next' }] }),
    );
    expect(left().map(({ dataset }) => dataset['why'])).toEqual(['incomplete', 'not-settled', 'older', 'no-code-here', 'other-resource']);
    expect(left().map((part) => part.querySelectorAll('li').length)).toEqual([1, 1, 1, 1, 1]);
    expect(container.querySelector('[data-why="no-code-here"]')).toHaveTextContent('(30 times)');
    expect(container.querySelector('[data-why="older"]')).toHaveTextContent(String(new Date(Date.now() - 95 * DAY_MS).getUTCFullYear()));
    expect(container.querySelector('[data-why="not-settled"]')).toHaveTextContent('confirming result');
    expect(container.querySelector('.fhir-review > .note')).toHaveTextContent('only a part of the record');
    expect(container.querySelector('summary')).toHaveTextContent('34 entries');
  });

  it('of every sample can be shown, in both languages', async () => {
    for (const code of ['en', 'fa']) {
      for (const name of ['synthea', 'epic', 'cerner', 'hapi-everything', 'r5', 'mii-alsfrsr', 'persian', 'epic-serology', 'iranian-his']) {
        const { open, container, unmount } = await page(`/${code}/open`);
        await open(sampleText(name));
        await waitFor(() => expect(container.querySelectorAll('.fhir-found > li').length).toBeGreaterThan(4));
        expect(container.querySelector('.fhir-left')).not.toBeNull();
        unmount();
      }
    }
  });
});

describe('beside answers that are here', () => {
  const first = bundle([{ resourceType: 'Patient', gender: 'male', birthDate: '1950' }, hb(13, ago(5))]);
  const second = bundle([female, hb(9, ago(1))]);

  it('it asks whose record it is before anything can be taken', async () => {
    const { take, review, item } = await page();
    await take(first);
    await review(second);
    expect(item('sex')).toBeNull();
    expect(screen.queryByRole('button', { name: /^(?:Take|Add|Start)/ })).toBeNull();
    expect(screen.getByRole('group', { name: /same person/ })).toBeInTheDocument();
  });

  it('of the same person takes only what agrees, and marks the rest', async () => {
    const { take, review, item, isTaken, user } = await page();
    await take(first);
    await review(second);
    await user.click(screen.getByRole('radio', { name: /^Yes/ }));
    expect([isTaken('sex'), isTaken('birthDate'), isTaken('haemoglobin')]).toEqual([false, false, false]);
    expect(item('sex')).toHaveTextContent('Here stands: Male');
  });

  it('of another person takes all of it, and brings the first back when that is undone', async () => {
    const { take, review, isTaken, user, press } = await page();
    await take(first);
    await review(second);
    await user.click(screen.getByRole('radio', { name: /^No/ }));
    expect([isTaken('sex'), isTaken('birthDate'), isTaken('haemoglobin')]).toEqual([true, true, true]);
    await press(/^Start a new patient with 3 facts/);
    await press(/^Undo/);
    await review(first);
    await user.click(screen.getByRole('radio', { name: /^Yes/ }));
    expect([isTaken('sex'), isTaken('birthDate'), isTaken('haemoglobin')]).toEqual([true, true, true]);
  });

  it('cancelled, it changes nothing', async () => {
    const { take, review, press, container } = await page();
    await take(first);
    await review(second);
    await press(/^Do not use/);
    window.location.hash = '/en/answers';
    await screen.findByRole('heading', { level: 1, name: /answers/i });
    expect(container).toHaveTextContent('1950');
    expect(container).not.toHaveTextContent('1984');
  });
});

it('a refuted code of a test is no condition', async () => {
  const { open, container } = await page();
  await open(bundle([{ resourceType: 'Condition', code: concept(LOINC, '5196-1'), ...status.verification('refuted') }]));
  await waitFor(() => expect(container.querySelector('[data-why="no-code-here"]')).not.toBeNull());
});
