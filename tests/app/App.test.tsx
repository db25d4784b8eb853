// The whole page in jsdom: what it shows of faults, and that what it shows follows the answers.
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it, test, vi } from 'vitest';
import { misread } from '../screening/example.ts';
import { blockWith } from './catalogueText.ts';
import { DATA, opened } from './Opened.tsx';
import { readPageData } from '#app/catalogue.ts';
import { CatalogueFailure } from '#app/ui/CatalogueFailure.tsx';
import type { Evaluate } from '#logic/evaluate.ts';
import { isExact } from '#logic/possible.ts';

const ROYAN = 'NCT01759797';

function verdicts(container: HTMLElement): Readonly<Record<string, string | undefined>> {
  const shown = [...container.querySelectorAll<HTMLElement>('[data-trial]')];
  return Object.fromEntries(shown.map(({ dataset }) => [dataset['trial'] ?? '', dataset['verdict']]));
}

describe('the form', () => {
  it('asks for the illness first, and knows nothing of a blank person', () => {
    const { container } = opened();
    expect([...container.querySelectorAll<HTMLElement>('[data-fact]')].map(({ dataset }) => dataset['fact'])).toEqual(['diagnosis']);
    expect(new Set(Object.values(verdicts(container)))).toEqual(new Set(['undetermined']));
    expect(container.querySelector('input:checked')).toBeNull();
  });

  it('follows every answer', async () => {
    const { choose, user, question, container, trial } = opened();
    await choose('diagnosis', 'als');
    expect(verdicts(container)[ROYAN]).toBe('undetermined');
    const fvc = question('fvc')?.querySelector('input');
    if (fvc === null || fvc === undefined) throw new Error('there is no field for FVC');
    await user.type(fvc, '۳۹');
    expect(verdicts(container)[ROYAN]).toBe('ineligible');
    expect(trial(ROYAN)).toHaveTextContent('1 percentage point below 40 %');
    await user.clear(fvc);
    expect(verdicts(container)[ROYAN]).toBe('undetermined');
  });

  it('no longer calls missing what has just been answered, even where nothing is decided by it', async () => {
    const { choose, trial } = opened();
    await choose('diagnosis', 'als');
    const questions = ['gastrostomy', 'alsfrsrCuttingGastrostomy'].map(
      (id) => DATA.catalogue.dictionary.byId.get(id)?.question.patient['en'] ?? id,
    );
    const missing = () =>
      within(trial('NCT02116634')!)
        .getAllByRole('listitem', { hidden: true })
        .map(({ textContent }) => textContent);
    const named = () => missing().filter((text) => questions.some((question) => text.includes(question)));
    expect(named()).toHaveLength(2);
    await choose('gastrostomy', 'no');
    expect(named()).toEqual([]);
  });
});

describe('the answers on paper', () => {
  it('are as they were said, also where they contradict each other, and that is said too', async () => {
    const { choose, user, question, container } = opened();
    await choose('diagnosis', 'als');
    await user.type(question('monthsSinceOnset')!.querySelector('input')!, '14');
    await user.type(question('onsetDate')!.querySelector('[name$=".year"]')!, '1999');
    await choose('alsForm', 'not sure');
    const paper = container.querySelector<HTMLElement>('.answers-given')!;
    const said = [...paper.querySelectorAll('dl > div')].map(({ textContent }) => textContent);
    expect(said).toContain('Months since first symptom14 months');
    expect(said).toContain('Date of first symptom1999');
    expect(said).toContain('Form of ALSNot sure');
    expect(paper).toHaveTextContent('These answers cannot all be true');
  });

  it('of several things name each, and never pass over a no', async () => {
    const { choose, user, question, container } = opened();
    await choose('diagnosis', 'ms');
    for (const [option, mark] of [
      ['heart', 'no'],
      ['kidney', 'yes'],
    ]) {
      await user.click(question('organFailure')!.querySelector(`[name$=".${option}"][value="${mark}"]`)!);
    }
    expect(container.querySelector('.answers-given dl')).toHaveTextContent('Heart: No, Kidney: Yes, Liver: not known');
  });
});

describe('a trial file at fault', () => {
  const data = readPageData(blockWith(({ trials }) => Reflect.set(trials[`rules/trials/${ROYAN}.json`] ?? {}, 'criteria', [])));

  it('is named, in the reader’s language, and the others are screened', () => {
    const { container } = opened('/fa/form', data);
    expect(screen.getByRole('alert')).toHaveTextContent('فایل کارآزمایی پذیرفته نشد');
    expect(screen.getByRole('alert')).toHaveTextContent(`rules/trials/${ROYAN}.json: criteria`);
    expect(Object.keys(verdicts(container))).not.toContain(ROYAN);
    expect(Object.keys(verdicts(container))).toHaveLength(data.catalogue.trials.length);
  });

  it('is named on every other screen too, and has no page', () => {
    opened(`/en/trials/${ROYAN}`, data);
    expect(screen.getByRole('alert')).toHaveTextContent('1 trial file was refused');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is no trial with this number here.');
  });
});

test('a catalogue that cannot be read is said in both languages, with the place', () => {
  const { container } = render(<CatalogueFailure message="rules/facts/person.json: facts[0].id: Invalid" />);
  expect(screen.getAllByRole('alert').map(({ lang, dir }) => `${lang} ${dir}`)).toEqual(['en ltr', 'fa rtl']);
  expect(container).toHaveTextContent('rules/facts/person.json: facts[0].id: Invalid');
});

test('two readers that disagree make the criterion unknown, and the page says whose fault it is', async () => {
  const trials = DATA.catalogue.trials.map((trial) =>
    trial.number === ROYAN ? misread(trial, 'fvc-40', { '<': [{ var: 'fvc' }, 40] }) : trial,
  );
  const { choose, user, question, container, trial } = opened('/en/form', { ...DATA, catalogue: { ...DATA.catalogue, trials } });
  await choose('diagnosis', 'als');
  await user.type(question('fvc')!.querySelector('input')!, '39');
  expect(verdicts(container)).toMatchObject({ [ROYAN]: 'undetermined', NCT01771640: 'ineligible' });
  await user.click(within(trial(ROYAN)!).getByText(/^All \d+ criteria$/));
  expect(container.querySelector(`[data-trial="${ROYAN}"] [data-criterion="fvc-40"]`)).toHaveTextContent('A fault of ours');
});

describe('every screen in every language', () => {
  const pages = ['/', '/ask', '/answers', '/results', '/form', '/trials', `/trials/${ROYAN}`, '/about', '/nowhere', '/trials/NCT00000000'];
  test.each(DATA.languages.flatMap(({ code }) => pages.map((page) => `/${code}${page}`)))(
    '%s has a title and no hole in its words',
    (address) => {
      const { container } = opened(address);
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
      expect(container.textContent).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
      expect(container.textContent).not.toMatch(
        /\b(?:check|results|trial|criterion|reason|answers?|ask|start|figures|field|problem)\.[a-z]+/,
      );
      expect(document.documentElement.lang).toBe(address.slice(1, 3));
      expect(document.documentElement.dir).toBe(address.startsWith('/fa') ? 'rtl' : 'ltr');
    },
  );
});

describe('a fault in the screening itself', () => {
  const trials = DATA.catalogue.trials.map((trial) => ({
    ...trial,
    criteria: trial.criteria.map((criterion) => ({
      ...criterion,
      readings: criterion.readings.map((reading) => ({ ...reading, evaluate: thrownBy('fvc', reading.evaluate) })),
    })),
  }));

  /** Judges as before until the fact is known exactly. */
  function thrownBy(fact: string, evaluate: Evaluate): Evaluate {
    const slot = DATA.catalogue.dictionary.variables.get(fact)?.slot ?? -1;
    return (known) => {
      const possible = known[slot];
      if (possible !== undefined && isExact(possible)) throw new Error('planted');
      return evaluate(known);
    };
  }

  it('leaves the form with its answers, so that the answer behind it can be changed', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { choose, user, question, container } = opened('/en/form', { ...DATA, catalogue: { ...DATA.catalogue, trials } });
    await choose('diagnosis', 'als');
    const fvc = question('fvc')!.querySelector('input')!;
    await user.type(fvc, '5');
    expect(screen.getByRole('alert')).toHaveTextContent('This part of the page has failed');
    expect(question('diagnosis')!.querySelector('input:checked')).toHaveAttribute('value', 'als');
    expect(fvc).toHaveValue('5');
    await user.clear(fvc);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(verdicts(container)).toMatchObject({ [ROYAN]: 'undetermined' });
    expect(screen.queryByRole('alert')).toBeNull();
    vi.restoreAllMocks();
  });
});
