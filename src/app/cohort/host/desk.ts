// All that the worker holds of a list, for whatever looks at it or changes it.
import { Book } from '#app/cohort/host/book.ts';
import { Deciding } from '#app/cohort/host/deciding.ts';
import { Keeper } from '#app/cohort/host/keeper.ts';
import { CohortList } from '#app/cohort/host/list.ts';
import type { Program } from '#app/cohort/host/stampNow.ts';
import { type Ground, Standing } from '#app/cohort/host/standing.ts';
import type { RawAnswers } from '#cohort/candidateRecord.ts';

export class Desk {
  readonly ground: Ground;
  readonly program: Program;
  readonly list = new CohortList();
  readonly standing: Standing;
  readonly deciding: Deciding;
  readonly book = new Book();
  readonly keeper = new Keeper();
  /** By code: answers that the dictionary cannot read, kept as they are. */
  readonly unread = new Map<string, RawAnswers>();

  constructor(ground: Ground, program: Program) {
    this.ground = ground;
    this.program = program;
    this.standing = new Standing(ground);
    this.deciding = new Deciding(this.standing, ground);
  }
}
