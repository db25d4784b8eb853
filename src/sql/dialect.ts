// Where engines differ: everything else is the part of SQL that they share.

export type DialectName = 'duckdb' | 'postgres' | 'spark';

export type Dialect = {
  readonly name: DialectName;
  readonly quote: (name: string) => string;
  /** Types of columns. */
  readonly double: string;
  readonly text: string;
  /** Ends a step, so that the planner does not write it out again wherever the next step names it. */
  readonly fence: string;
  /** The beginning of the statement, up to the query. */
  readonly createView: (name: string) => string;
};

const inDoubleQuotes = (name: string) => `"${name}"`;
const dropAndCreate = (name: string) => `DROP VIEW IF EXISTS ${name};\nCREATE VIEW ${name} AS`;

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    name: 'duckdb',
    quote: inDoubleQuotes,
    double: 'DOUBLE',
    text: 'VARCHAR',
    fence: '',
    createView: (name) => `CREATE OR REPLACE VIEW ${name} AS`,
  },
  postgres: {
    name: 'postgres',
    quote: inDoubleQuotes,
    double: 'DOUBLE PRECISION',
    text: 'TEXT',
    fence: ' OFFSET 0',
    createView: dropAndCreate,
  },
  spark: {
    name: 'spark',
    quote: (name) => `\`${name}\``,
    double: 'DOUBLE',
    text: 'STRING',
    fence: '',
    createView: (name) => `CREATE OR REPLACE TEMPORARY VIEW ${name} AS`,
  },
};

export function isDialect(name: string): name is DialectName {
  return Object.hasOwn(DIALECTS, name);
}
