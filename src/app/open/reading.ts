// Reads what a person chose, a file or a picture of a code, and what the camera saw.
import { pictureSizes } from '#app/open/picture.ts';
import { withKnownPath } from '#app/knownPath.ts';
import type { Page } from '#app/page.ts';
import { decodePerson } from '#storage/code.ts';
import { openFile } from '#storage/openFile.ts';
import type { Opened, Problem, Saved } from '#storage/opened.ts';
import { scanCode } from '#storage/scanCode.ts';

/** `no-picture`: this device cannot show it. `no-code`: there is none in it that can be read. */
export type CodeProblem = Problem | 'no-picture' | 'no-code';

type Ground = Pick<Page, 'catalogue' | 'questions' | 'today'>;

export async function readFile(file: Blob, passphrase: string | undefined, ground: Ground): Promise<Opened> {
  return mended(await openFile(file, ground.catalogue.dictionary, ground.today, passphrase), ground);
}

export async function readCode(text: string, ground: Ground): Promise<Opened> {
  return mended(await decodePerson(text, ground.catalogue.dictionary, ground.today), ground);
}

export async function readPicture(file: Blob, ground: Ground): Promise<Saved | { readonly problem: CodeProblem }> {
  let isPicture = false;
  for await (const picture of pictureSizes(file)) {
    isPicture = true;
    const text = await scanCode(picture, 'photo');
    if (text !== undefined) return readCode(text, ground);
  }
  return { problem: isPicture ? 'no-code' : 'no-picture' };
}

function mended(opened: Opened, { questions }: Ground): Opened {
  return opened.problem === undefined ? { ...opened, person: withKnownPath(opened.person, questions) } : opened;
}
