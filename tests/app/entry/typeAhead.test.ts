// Letters typed on a list one after the other make one word, also by a slow hand.
import { describe, expect, it } from 'vitest';
import { language } from '../../i18n/voices.ts';
import { question } from './reader.ts';
import { isBegun, picks } from '#app/entry/picks.ts';
import { typedAhead } from '#app/entry/typeAhead.ts';

const picked = (id: string, typed: string) => picks(question(id), typed, language('en'));

describe('letters one after the other', () => {
  const typed = (...keys: readonly (readonly [string, number])[]) => typedOn('sex', ...keys);
  const typedOn = (id: string, ...keys: readonly (readonly [string, number])[]) =>
    keys.reduce<ReturnType<typeof typedAhead>>(
      (before, [key, at]) => typedAhead(before, key, at, (text) => isBegun(question(id), text)),
      undefined,
    )?.text;

  it('go on after a pause with a name that was begun: a slow hand that types “niv” does not get “iv”', () => {
    expect(typedOn('ventilation', ['n', 0], ['i', 2500], ['v', 5000])).toBe('niv');
    expect(typedOn('ventilation', ['n', 0], ['b', 2500])).toBe('b');
    expect(typedOn('ventilation', ['n', 0], ['i', 60_000])).toBe('i');
    expect(typedOn('smaType', ['i', 0], ['i', 3000])).toBe('ii');
  });

  it('are one word until there is a pause', () => {
    expect(typed(['f', 0])).toBe('f');
    expect(typed(['F', 0], ['e', 300], ['m', 1200])).toBe('fem');
    expect(typed(['f', 0], ['m', 1000])).toBe('m');
    expect(typed(['ا', 0], ['ی', 100])).toBe('ای');
  });

  it('are begun anew by a key that types none', () => {
    expect(typed(['f', 0], ['Tab', 100])).toBeUndefined();
    expect(typed(['f', 0], ['Tab', 100], ['m', 200])).toBe('m');
    expect(typed([' ', 0], ['m', 200])).toBe('m');
  });

  it('go on over a space, which begins nothing', () => {
    expect(typed(['t', 0], ['y', 50], ['p', 100], ['e', 150], [' ', 200], ['2', 250])).toBe('type 2');
    expect(picked('smaType', 'type 2')).toBe('type-2');
    expect(typed(['t', 0], [' ', 3000])).toBeUndefined();
  });
});
