// Where a question stands on the page for clinicians, and why it need not be asked.
import { describe, expect, it } from 'vitest';
import { DATA } from '../Opened.tsx';
import { sectionsOf } from '#app/clinic/places.ts';
import { readAnswers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { questionsOf } from '#questionnaire/question.ts';
import { relevantTrials } from '#questionnaire/relevance.ts';

const { dictionary, trials } = DATA.catalogue;
const TODAY = 20_779;

function placed(raw: object) {
  const { answers } = readAnswers(dictionary, raw, TODAY);
  const { known } = knowledge(dictionary, answers, TODAY);
  const relevant = relevantTrials(trials, dictionary, answers, TODAY);
  const sections = sectionsOf(questionsOf(dictionary), { dictionary, trials: relevant, answers, known });
  const idle = new Map(sections.flatMap(({ places }) => places.map((place) => [place.question.id, place.idle] as const)));
  return { sections, idle };
}

describe('the sections', () => {
  it('stand as a clinician thinks: who, diagnosis, course, function, breathing, treatment, other illness, laboratory', () => {
    const { sections } = placed({});
    expect(sections.map(({ group }) => group.id)).toEqual([
      'person',
      'diagnosis',
      'course',
      'function',
      'breathing',
      'treatment',
      'health',
      'laboratory',
    ]);
  });

  it('hold every question once', () => {
    const { sections } = placed({ diagnosis: 'als' });
    const ids = sections.flatMap(({ places }) => places.map(({ question }) => question.id));
    expect(ids.sort()).toEqual(
      questionsOf(dictionary)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('a question need not be asked', () => {
  it('before the diagnosis', () => {
    const { idle } = placed({});
    expect(idle.get('diagnosis')).toBeUndefined();
    expect(idle.get('fvc')).toEqual({ why: 'first' });
  });

  it('that no trial for the illness reads', () => {
    const { idle } = placed({ diagnosis: 'als' });
    expect(idle.get('msCourse')).toEqual({ why: 'no-trial' });
    expect(idle.get('fvc')).toBeUndefined();
  });

  it('that other answers rule out, which are named', () => {
    const { idle } = placed({ diagnosis: 'als', sex: 'male' });
    expect(idle.get('pregnant')).toMatchObject({ why: 'ruled-out', by: [{ id: 'sex' }] });
    expect(placed({ diagnosis: 'als' }).idle.get('pregnant')).toBeUndefined();
  });

  it('unless it was answered: then it is seen, to be taken back', () => {
    const { idle } = placed({ diagnosis: 'als', sex: 'male', pregnant: true });
    expect(idle.get('pregnant')).toBeUndefined();
  });
});
