// One way to break the core: what it does, in which file, and the text that is put in the place of another.
export type Mutant = readonly [says: string, file: string, find: string, replace: string];
