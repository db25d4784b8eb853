// Style sheets: logical properties and values only, so that a right-to-left page needs no sheet of its own.

const SIDE = '/\\b(?:left|right)\\b/';
const FOUR_VALUES = '/^\\S+(?:\\s+\\S+){3}$/';

/** Values that name a side, where the plugin does not look. A transform knows no direction at all. */
const PHYSICAL_VALUES = {
  '/^(?:background|mask|object|perspective|transform|offset)-?(?:position|origin|anchor|image)?(?:-x)?$/': [SIDE],
  '/^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/': [FOUR_VALUES],
  'border-radius': ['/\\s/'],
  transform: ['/translate(?:X|3d)?\\(\\s*-?\\.?\\d*[1-9]/', SIDE],
  translate: ['/^-?\\.?\\d*[1-9]/'],
};

export default {
  plugins: ['stylelint-plugin-logical-css'],
  reportNeedlessDisables: true,
  reportUnscopedDisables: true,
  rules: {
    'logical-css/require-logical-properties': [
      true,
      { ignore: ['overflow-x', 'overflow-y', 'overscroll-behavior-x', 'overscroll-behavior-y'] },
    ],
    'logical-css/require-logical-keywords': true,
    'declaration-property-value-disallowed-list': [
      PHYSICAL_VALUES,
      { message: 'Name no side of the page: use a logical property or value.' },
    ],
    'function-url-scheme-disallowed-list': ['http', 'https'],
    'function-url-no-scheme-relative': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates-with-different-values'] }],
    'no-duplicate-selectors': true,
    'property-no-unknown': true,
    'unit-no-unknown': true,
  },
};
