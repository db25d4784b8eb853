// For each law one way to break the core that this law alone must notice: a law that never fails says nothing.

/** The law's file, and a mutant by what it does. */
export const LAWS: readonly (readonly [law: string, says: string])[] = [
  ['answeringMoreNeverUndoesAVerdict', 'and passes the unknown'],
  ['everyCompletionGivesADecidedVerdict', '<= looks at the low end'],
  ['theSecondReaderAgrees', 'a sum is a difference'],
  ['removingAnAnswerNeverCreatesAPass', 'a blank yes-or-no is no'],
  ['aBlankPersonIsNeitherEligibleNorIneligible', 'unknown is a pass'],
  ['theCitedFactsSuffice', 'the longest way is cited'],
  ['whatIsNeededSettles', 'together is any one of'],
  ['missingFactsAreEnough', 'only what would make it true is missing'],
  ['screeningAgainEqualsScreening', 'touched criteria are kept'],
  ['parseRefusesOrEvaluates', 'a second key is passed over'],
  ['contradictoryAnswersCountAsNotGiven', 'only what was answered itself is blamed'],
  ['askingWhatMattersIsEnough', 'a trial that can be met is asked only for what loses it'],
  ['narrowingIsSound', 'elapsed time is counted from the wrong end'],
];
