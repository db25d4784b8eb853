// With what a person is saved: the same short name as long as it is the same person, the day, the version and the rules.
import type { Session } from '#app/session.ts';
import { newId } from '#storage/newId.ts';
import type { Stamp } from '#storage/opened.ts';

export type Stamps = {
  readonly stamp: () => Stamp;
  /** The person who is here now has this name already. */
  readonly adopt: (id: string) => void;
};

export function makeStamps({ generation }: Session, today: number): Stamps {
  let named = { generation: generation(), id: newId() };
  return {
    stamp: () => {
      if (named.generation !== generation()) named = { generation: generation(), id: newId() };
      return { id: named.id, day: today, version: __APP_VERSION__, rules: __RULES_HASH__ };
    },
    adopt: (id) => {
      named = { generation: generation(), id };
    },
  };
}
