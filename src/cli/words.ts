// The headings of the table for people, in each language it can be printed in.
import type { RECRUITMENT_STATUSES } from '#trials/trial.ts';
import type { Verdict } from '#screening/verdict.ts';

export const LANGUAGES = ['en', 'fa'] as const;

export type Language = (typeof LANGUAGES)[number];

export type Words = {
  readonly direction: 'ltr' | 'rtl';
  readonly headings: readonly [trial: string, recruitment: string, verdict: string, pass: string, fail: string, unknown: string];
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly recruitment: Readonly<Record<(typeof RECRUITMENT_STATUSES)[number], string>>;
  /** When the status was read. */
  readonly read: string;
  readonly candidate: string;
  readonly conflict: string;
  readonly notMet: string;
  readonly missing: string;
  readonly askTeam: string;
  readonly confirm: string;
  readonly ownFault: string;
  readonly leftOut: string;
  readonly closing: string;
};

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    direction: 'ltr',
    headings: ['Trial', 'Recruitment', 'Verdict', 'Pass', 'Fail', 'Open'],
    verdict: {
      eligible: 'meets the written criteria we could check',
      ineligible: 'does not meet one of the written criteria',
      undetermined: 'cannot tell yet',
    },
    recruitment: {
      recruiting: 'recruiting',
      'not-yet-recruiting': 'not yet recruiting',
      'enrolling-by-invitation': 'by invitation only',
      'active-not-recruiting': 'active, not recruiting',
      suspended: 'suspended',
      'recruitment-complete': 'recruitment complete',
      completed: 'completed',
      terminated: 'terminated',
      withdrawn: 'withdrawn',
      unknown: 'not known',
    },
    read: 'read on',
    candidate: 'Candidate',
    conflict: 'These answers cannot all be true, so none of them was used',
    notMet: 'Not met',
    missing: 'Still missing',
    askTeam: 'Ask the study team',
    confirm: 'Self-reported, to be confirmed',
    ownFault: 'A fault of this program: its two readers of the rules disagree',
    leftOut: 'Trials left out, since their file is at fault',
    closing: 'An aid to screening. Only the study team decides who takes part.',
  },
  fa: {
    direction: 'rtl',
    headings: ['کارآزمایی', 'وضعیت بیمارگیری', 'نتیجه', 'دارد', 'ندارد', 'نامعلوم'],
    verdict: {
      eligible: 'معیارهای نوشته‌شده‌ای را که توانستیم بررسی کنیم دارد',
      ineligible: 'یکی از معیارهای نوشته‌شده را ندارد',
      undetermined: 'هنوز معلوم نیست',
    },
    recruitment: {
      recruiting: 'در حال بیمارگیری',
      'not-yet-recruiting': 'بیمارگیری هنوز آغاز نشده',
      'enrolling-by-invitation': 'فقط با دعوت',
      'active-not-recruiting': 'در جریان، بدون بیمارگیری',
      suspended: 'موقتاً متوقف',
      'recruitment-complete': 'پایان بیمارگیری',
      completed: 'پایان‌یافته',
      terminated: 'پیش از موعد متوقف',
      withdrawn: 'لغوشده',
      unknown: 'نامعلوم',
    },
    read: 'بررسی‌شده در',
    candidate: 'داوطلب',
    conflict: 'این پاسخ‌ها با هم نمی‌خوانند، پس هیچ‌کدام به حساب نیامد',
    notMet: 'این معیار را ندارد',
    missing: 'هنوز لازم است',
    askTeam: 'از گروه پژوهش بپرسید',
    confirm: 'به گفتهٔ خود فرد، نیازمند تأیید',
    ownFault: 'ایراد این برنامه: دو خوانندهٔ قواعد هم‌نظر نیستند',
    leftOut: 'کارآزمایی‌هایی که به سبب ایراد پرونده‌شان کنار گذاشته شد',
    closing: 'این فقط کمکی به غربالگری است. تصمیم دربارهٔ شرکت هر فرد با گروه پژوهش است.',
  },
};
