// The text of a PDF that Chromium made, without its spaces: enough to find a code in it.
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<string, { readonly head: string; readonly body: string }>;

/** By number: what stands before the stream, and the stream. */
function objectsIn(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const all = new Map<string, { head: string; body: string }>();
  for (const { 1: number = '', index } of text.matchAll(/(?<=^|\n)(\d+) 0 obj\b/g)) {
    const end = text.indexOf('endobj', index);
    const start = text.indexOf('stream\n', index);
    const hasStream = start !== -1 && start < end;
    const head = text.slice(index, hasStream ? start : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = hasStream ? pdf.subarray(start + 7, start + 7 + length) : Buffer.alloc(0);
    const body = head.includes('/FlateDecode') ? inflateSync(raw) : raw;
    all.set(number, { head, body: body.toString('latin1') });
  }
  return all;
}

const codes = (hex: string, letters = 2) => (hex.match(new RegExp(`.{${letters}}`, 'g')) ?? []).map(number);

/** What each glyph of a font says. Variable fonts come in pieces of up to 256 glyphs, with two letters for each. */
type Font = { readonly letters: number; readonly meanings: ReadonlyMap<number, string> };

const NO_FONT: Font = { letters: 4, meanings: new Map() };

const number = (hex: string | undefined) => Number.parseInt(hex ?? '', 16);

function fontFrom(table: string): Font {
  const meanings = new Map<number, string>();
  for (const [, glyph, said = ''] of table.matchAll(/^<(\w+)> <(\w+)>$/gm)) {
    meanings.set(number(glyph), String.fromCharCode(...codes(said, 4)));
  }
  for (const [, first, last, said] of table.matchAll(/^<(\w+)> <(\w+)> <(\w+)>$/gm)) {
    for (let glyph = number(first); glyph <= number(last); glyph += 1) {
      meanings.set(glyph, String.fromCharCode(number(said) + glyph - number(first)));
    }
  }
  return { letters: /<(\w+)> <\w+>\s+endcodespacerange/.exec(table)?.[1]?.length ?? 4, meanings };
}

function fontsOf(page: string, objects: Objects): ReadonlyMap<string, Font> {
  const listed = /\/Font <<(.*?)>>/s.exec(page)?.[1] ?? '';
  return new Map(
    [...listed.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', place = '']) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(place)?.head ?? '')?.[1] ?? '';
      return [name, fontFrom(objects.get(table)?.body ?? '')] as const;
    }),
  );
}

export function pdfText(pdf: Buffer): string {
  const objects = objectsIn(pdf);
  let text = '';
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\b/.test(head)) continue;
    const fonts = fontsOf(head, objects);
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.body ?? '';
    let font = NO_FONT;
    for (const [, name, hex = ''] of content.matchAll(/\/(\w+) [\d.]+ Tf|<(\w+)> Tj/g)) {
      if (name !== undefined) font = fonts.get(name) ?? NO_FONT;
      else
        text += codes(hex, font.letters)
          .flatMap((glyph) => font.meanings.get(glyph) ?? [])
          .join('');
    }
    text += '\n';
  }
  return text.replaceAll(/[ \u00A0\u200B-\u200F]/g, '');
}
