// What the linter says: where, what is wrong, and the way out.

export type Finding = {
  readonly file: string;
  /** Id of the criterion or fact, or a path inside the file. */
  readonly place: string;
  readonly says: string;
  readonly wayOut: string;
};
