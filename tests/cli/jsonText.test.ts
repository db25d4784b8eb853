// JSON is read strictly: the same texts as JSON.parse, with the place of every fault, and no key twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, JsonFault, parseJson } from '#cli/jsonText.ts';

function faultOf(text: string): string {
  try {
    parseJson(text);
  } catch (fault) {
    if (fault instanceof JsonFault) return `${fault.line}:${fault.column} ${fault.message}`;
    throw fault;
  }
  return 'none';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseJson', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses what JSON.parse refuses, however a text was damaged', () => {
    const damaged = fc.tuple(
      fc.jsonValue(),
      fc.nat(60),
      fc.nat(2),
      fc.string({ maxLength: 3, unit: fc.constantFrom(...'{}[],:"\\0123.eE+-tfnu \n\u0007é') }),
    );
    fc.assert(
      fc.property(damaged, ([value, at, length, piece]) => {
        const whole = JSON.stringify(value);
        const text = whole.slice(0, at) + piece + whole.slice(at + length);
        const fault = faultOf(text);
        if (isJson(text)) expect(fault === 'none' || fault.includes('twice')).toBe(true);
        else expect(fault).not.toBe('none');
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['', '1:1 expected a value, found the end of the text'],
    ['{"a": 1,}', '1:9 expected a key in double quotes, found }'],
    ['{\n  "a": 1\n  "b": 2\n}', '3:3 expected “,” or “}”, found "b"'],
    ['[1, 2', '1:6 expected “,” or “]”, found the end of the text'],
    ['[01]', '1:2 expected a value or “]”, found "0"'],
    ['{a: 1}', '1:2 expected a key in double quotes or “}”, found "a"'],
    ['{"a" 1}', '1:6 expected “:”, found 1'],
    ['["x', '1:2 expected a value or “]”, found a text that does not end, or holds a line break or a bad escape'],
    ['{"id": "a"}\n{"id": "b"}', '2:1 expected the end of the text, found {'],
    ['[NaN]', '1:2 expected a value or “]”, found "N"'],
  ])('says where %j is wrong', (text, said) => {
    expect(faultOf(text)).toBe(said);
  });

  it.each([
    ['{"a": 1, "a": 2}', '1:10 the key "a" stands twice in one object'],
    ['[{"b": {"a": 1, "\\u0061": 2}}]', '1:17 the key "\\u0061" stands twice in one object'],
    ['{"__proto__": 1, "__proto__": 2}', '1:18 the key "__proto__" stands twice in one object'],
  ])('refuses the key that %s says twice', (text, said) => {
    expect(faultOf(text)).toBe(said);
  });

  it('takes the same key in two objects, and a key that is also a value', () => {
    expect(faultOf('[{"a": {"a": "a"}}, {"a": ["a", "a"]}]')).toBe('none');
  });

  it('survives nesting of any depth', () => {
    expect(faultOf('['.repeat(1_000_000))).toBe('1:501 nested deeper than 500');
    expect(faultOf('{"a":'.repeat(500) + '1' + '}'.repeat(500))).toBe('none');
  });

  it('is not slowed down by long texts', () => {
    expect(faultOf(`["${'\\"x'.repeat(1_000_000)}"]`)).toBe('none');
  });
});

describe('decodeUtf8', () => {
  it('reads Persian, drops a byte order mark, and refuses other encodings', () => {
    expect(decodeUtf8(new TextEncoder().encode('\ufeffغربال'))).toBe('غربال');
    expect(decodeUtf8(Uint8Array.of(0xff, 0xfe, 0x7b, 0))).toBeUndefined();
    expect(decodeUtf8(Uint8Array.of(0xc8, 0xe1))).toBeUndefined();
  });
});
