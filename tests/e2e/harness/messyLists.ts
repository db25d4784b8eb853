// Two referral lists as clinics keep them, with what each row says of its candidate. All people are invented.
import { oneSheet } from '../../app/cohort/import/makeWorkbook.ts';
import { csv, xlsx } from './cohort.ts';

type Row = { readonly code: string; readonly cells: readonly string[]; readonly says: object };

export type MessyList = {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** What the page asks of the columns, by heading, and how it is answered. */
  readonly asked: readonly { readonly heading: string; readonly about: 'import.unit' | 'import.order'; readonly answer: string }[];
  /** The cell that is mended in place, as what, and what it says then. */
  readonly mend: { readonly row: number; readonly heading: string; readonly text: string; readonly code: string; readonly says: object };
  readonly unread: number;
  readonly leftOut: number;
  readonly repeated: string;
  /** Must be found nowhere. */
  readonly personal: readonly string[];
  /** In the next list: a cell, what stands there then, and the words for the answers before and after. */
  readonly next: {
    readonly row: number;
    readonly heading: string;
    readonly text: string;
    readonly says: object;
    readonly before: string;
    readonly after: string;
  };
};

/** By code; what several rows say of one candidate is put together. */
export function answersOf({ rows, mend }: MessyList): Readonly<Record<string, object>> {
  const all: Record<string, object> = {};
  for (const { code, says } of rows) if (code !== '') all[code] = { ...all[code], ...says };
  return { ...all, [mend.code]: { ...all[mend.code], ...mend.says } };
}

/** The same list with one cell changed. */
export const nextList = (list: MessyList): MessyList => ({
  ...list,
  rows: list.rows.map((row, place) => {
    if (place !== list.next.row) return row;
    const cells = row.cells.map((text, column) => (list.headings[column] === list.next.heading ? list.next.text : text));
    return { ...row, cells, says: { ...row.says, ...list.next.says } };
  }),
});

export const asCsv = ({ headings, rows }: MessyList) =>
  csv(`\uFEFF${[headings, ...rows.map(({ cells }) => cells)].map((cells) => cells.join(';')).join('\r\n')}\r\n`);
export const asWorkbook = ({ headings, rows }: MessyList) =>
  xlsx(oneSheet([headings, ...rows.map(({ cells }) => cells.map((cell) => (cell === '' ? null : cell)))]));

const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());

function row(line: string, says: object): Row {
  const cells = cellsOf(line);
  return { code: cells[0] ?? '', cells, says };
}

export const ENGLISH: MessyList = {
  headings: cellsOf(
    'Patient code | Name | Mobile | Dx | Age | Sex (M/F) | FVC | ALSFRS-R | Hb | Onset | El Escorial | ALS form | Neurologist confirmed | Riluzole | Diabetes | Remarks',
  ),
  rows: [
    row('R-01 | Invented One | 0912 000 0001 | ALS | 61 | M | 62% | 38 | 135 | 03/04/2025 | definite | sporadic | yes | current | no | ', {
      diagnosis: 'als',
      ageYears: 61,
      sex: 'male',
      fvc: 62,
      alsfrsrTotal: 38,
      haemoglobin: 13.5,
      onsetDate: '2025-03-04',
      elEscorial: 'definite',
      alsForm: 'sporadic',
      neurologistConfirmed: true,
      riluzole: 'current',
      diabetes: false,
    }),
    row('R-02 | Invented Two | 09120000002 | als | ۵۲ | female | 55,5 | n/a | 120 | 02/05/2026 | ? | n/a | Y |  | - | x', {
      diagnosis: 'als',
      ageYears: 52,
      sex: 'female',
      fvc: 55.5,
      haemoglobin: 12,
      onsetDate: '2026-02-05',
      elEscorial: 'not sure',
      neurologistConfirmed: true,
    }),
    row('R-03 | Invented Three |  | MS | 34 | F |  |  |  |  |  |  |  |  | no | ', {
      diagnosis: 'ms',
      ageYears: 34,
      sex: 'female',
      diabetes: false,
    }),
    row('R-03 | Invented Three |  |  |  |  | 70% |  | 140 |  |  |  |  |  |  | second referral', {
      fvc: 70,
      haemoglobin: 14,
    }),
    row('R-04 | Invented Four | +98 912 000 0004 | ? | ? | M | <40 | 21 | n/a | 2024 |  |  |  |  |  | ', {
      diagnosis: 'not sure',
      ageYears: 'not sure',
      sex: 'male',
      fvc: { below: 40 },
      alsfrsrTotal: 21,
      onsetDate: '2024',
    }),
    row('R-05 | Invented Five |  | ALS | 45 | F | sixty | 44 | 128 |  | probable | familial | yes | never | yes | ', {
      diagnosis: 'als',
      ageYears: 45,
      sex: 'female',
      alsfrsrTotal: 44,
      haemoglobin: 12.8,
      elEscorial: 'probable',
      alsForm: 'familial',
      neurologistConfirmed: true,
      riluzole: 'never',
      diabetes: true,
    }),
    row('R-06 | Invented Six |  | SMA | 3 | M |  |  | #REF! |  |  |  |  |  |  | ', {
      diagnosis: 'sma',
      ageYears: 3,
      sex: 'male',
    }),
    row('=2+5 | Invented Seven |  | ALS | 58 | M | 40-50 | 30 | 131 | 06/07/2024 | definite | sporadic | yes | current | no | ', {
      diagnosis: 'als',
      ageYears: 58,
      sex: 'male',
      fvc: { from: 40, to: 50 },
      alsfrsrTotal: 30,
      haemoglobin: 13.1,
      onsetDate: '2024-06-07',
      elEscorial: 'definite',
      alsForm: 'sporadic',
      neurologistConfirmed: true,
      riluzole: 'current',
      diabetes: false,
    }),
    row(' | Invented Nobody |  | ALS | 60 | F |  |  |  |  |  |  |  |  |  | ', {}),
    ...Array.from({ length: 14 }, (_, n) =>
      row(`R-${20 + n} | Invented No ${n} |  | ALS | ${40 + n} | M | 75 | 40 |  |  |  | sporadic |  |  |  | `, {
        diagnosis: 'als',
        ageYears: 40 + n,
        sex: 'male',
        fvc: 75,
        alsfrsrTotal: 40,
        alsForm: 'sporadic',
      }),
    ),
  ],
  asked: [
    { heading: 'Hb', about: 'import.unit', answer: 'g/L' },
    { heading: 'Onset', about: 'import.order', answer: 'month-first' },
  ],
  mend: { row: 7, heading: 'FVC', text: '60%', code: 'R-05', says: { fvc: 60 } },
  unread: 2,
  leftOut: 1,
  repeated: 'R-03',
  personal: ['Invented', '0912', '98 912', 'second referral'],
  next: { row: 0, heading: 'FVC', text: '31%', says: { fvc: 31 }, before: '62 %', after: '31 %' },
};

export const PERSIAN: MessyList = {
  headings: cellsOf(
    'کد بیمار | نام و نام خانوادگی | تلفن همراه | تشخیص | تاریخ تولد | جنسیت | FVC، درصد | نمره ALSFRS-R | هموگلوبین | تاریخ شروع علائم | ریلوزول | دیابت | توضیحات',
  ),
  rows: [
    row('P-01 | بیمار ساختگی یک | ۰۹۱۲۰۰۰۰۰۰۱ | ALS | ۱۳۴۹/۰۵/۱۲ | مرد | ۶۲٪ | ۳۸ | ۱۳٫۵ | ۱۴۰۳/۱۰/۱۶ |  | خیر | ', {
      diagnosis: 'als',
      birthDate: '1970-08-03',
      sex: 'male',
      fvc: 62,
      alsfrsrTotal: 38,
      haemoglobin: 13.5,
      onsetDate: '2025-01-05',
      diabetes: false,
    }),
    row('P-02 | بیمار ساختگی دو | ۰۹۱۲۰۰۰۰۰۰۲ | als | 1364/01/01 | زن | ۵۵٫۵ | n/a | ۱۲ | ۱۴۰۵/۰۲/۱۴ |  | بله | دوباره تماس', {
      diagnosis: 'als',
      birthDate: '1985-03-21',
      sex: 'female',
      fvc: 55.5,
      haemoglobin: 12,
      onsetDate: '2026-05-04',
      diabetes: true,
    }),
    row('P-03 | بیمار ساختگی سه |  | MS | ۱۳۶۹/۰۸/۲۰ | زن |  |  |  |  |  |  | ', {
      diagnosis: 'ms',
      birthDate: '1990-11-11',
      sex: 'female',
    }),
    row('P-03 | بیمار ساختگی سه |  |  |  |  | ۷۰ |  | ۱۴ |  |  | خیر | ', { fvc: 70, haemoglobin: 14, diabetes: false }),
    row('P-04 | بیمار ساختگی چهار |  | ؟ | ؟ | مرد | کمتر از ۴۰ | ۲۱ | n/a |  |  | نامشخص | ', {
      diagnosis: 'not sure',
      birthDate: 'not sure',
      sex: 'male',
      fvc: { below: 40 },
      alsfrsrTotal: 21,
      diabetes: 'not sure',
    }),
    row('P-05 | بیمار ساختگی پنج |  | ALS | ۱۳۴۱/۱۰/۱۰ | زن | شصت | ۴۴ | ۱۲٫۸ |  |  | بله | ', {
      diagnosis: 'als',
      birthDate: '1962-12-31',
      sex: 'female',
      alsfrsrTotal: 44,
      haemoglobin: 12.8,
      diabetes: true,
    }),
    row('P-06 | بیمار ساختگی شش |  | SMA | ۱۴۰۴/۱۲/۰۱ | مرد |  |  | #REF! |  |  |  | ', {
      diagnosis: 'sma',
      birthDate: '2026-02-20',
      sex: 'male',
    }),
    row('@P-07 | بیمار ساختگی هفت |  | ALS | ۱۳۴۹/۰۵/۱۲ | مرد | ۴۰ تا ۵۰ | ۳۰ | ۱۳٫۱ | ۱۴۰۳/۰۳/۲۱ |  | خیر | ', {
      diagnosis: 'als',
      birthDate: '1970-08-03',
      sex: 'male',
      fvc: { from: 40, to: 50 },
      alsfrsrTotal: 30,
      haemoglobin: 13.1,
      onsetDate: '2024-06-10',
      diabetes: false,
    }),
    row(' | بیمار ساختگی هیچ |  | ALS |  |  |  |  |  |  |  |  | ', {}),
    ...Array.from({ length: 14 }, (_, n) =>
      row(`P-${20 + n} | بیمار ساختگی ${n} |  | ALS | ۱۳۶۹/۰۸/۲۰ | مرد | ۷۵ | ۴۰ |  |  |  |  | `, {
        diagnosis: 'als',
        birthDate: '1990-11-11',
        sex: 'male',
        fvc: 75,
        alsfrsrTotal: 40,
      }),
    ),
  ],
  asked: [{ heading: 'هموگلوبین', about: 'import.unit', answer: 'g/dL' }],
  mend: { row: 7, heading: 'FVC، درصد', text: '۶۰', code: 'P-05', says: { fvc: 60 } },
  unread: 2,
  leftOut: 1,
  repeated: 'P-03',
  personal: ['ساختگی', '۰۹۱۲', '0912', 'دوباره تماس'],
  next: { row: 0, heading: 'FVC، درصد', text: '۳۱٪', says: { fvc: 31 }, before: '۶۲ درصد', after: '۳۱ درصد' },
};
