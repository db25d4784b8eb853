// The points of a scale: as they were given, whose they are, and by how much they may differ.
import { describe, expect, it } from 'vitest';
import { person } from '../../scenarios/people.ts';
import { shown } from './Shown.tsx';

const MAN = person('als-man-of-52').answers;

describe('points', () => {
  const rated = (answers: object) =>
    Object.fromEntries(
      Object.entries(answers).map(
        ([id, value]) => [id, id.startsWith('alsfrsr') ? { value: Number(value), selfRated: true } : value] as const,
      ),
    );

  it('of a scale that was rated at home count as a range', () => {
    const { text } = shown(rated(MAN));
    expect(text('.scale-card dl > div').at(-1)).toBe('Total38 of 48');
    expect(text('.scale-card > p')).toEqual([
      'This was rated at home. So it counts as 36 to 40 points. A clinic’s score may differ by up to 2 points.',
      'If a clinic has given a score, that one counts.',
    ]);
  });

  it('from a clinic count as they are', () => {
    expect(shown(MAN, { person: { itemsFromClinic: true } }).text('.scale-card > p')).toEqual(['The points are from a clinic’s sheet.']);
  });

  it('that were rated at home are not called a clinic’s once there is a clinic’s sheet', () => {
    const own = rated(MAN);
    for (const answers of [own, { ...own, alsfrsrSpeech: MAN['alsfrsrSpeech'] }]) {
      const { text } = shown(answers, { person: { itemsFromClinic: true } });
      expect(text('.scale-card > p').at(-1)).toBe(
        'These points are not all from a clinic’s sheet. To use the clinic’s figure, answer the item again in the list of answers.',
      );
    }
  });

  it('that are not all given tell the margin too, where some were rated at home', () => {
    const { text } = shown(rated({ diagnosis: 'als', alsfrsrSpeech: 3, alsfrsrSalivation: 3, alsfrsrSwallowing: 3 }));
    expect(text('.scale-card > p')).toEqual([
      'Some items are not answered. The total lies from 7 to 47.',
      'Some of this was rated at home. A clinic’s score may differ by up to 2 points. That is already counted in.',
      'If a clinic has given a score, that one counts.',
    ]);
  });

  it('that are not all given make no total', () => {
    const { text } = shown({ diagnosis: 'als', alsfrsrSpeech: 3, alsfrsrSalivation: 3, alsfrsrSwallowing: 3 });
    expect(text('.scale-card dl > div')[0]).toBe('Points for speech, saliva and swallowing9 of 12');
    expect(text('.scale-total')).toEqual([]);
    expect(text('.scale-card > p')[0]).toBe('Some items are not answered. The total lies from 9 to 45.');
  });

  it('that nobody gave are not spoken of', () => {
    expect(shown({ diagnosis: 'als', alsfrsrTotal: 38 }).container.querySelector('.scale-card')).toBeNull();
  });
});
