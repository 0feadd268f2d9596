/** The arrows of CONTRIBUTING.md, "Which way things point". */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const inside = (...rooms) => `^src/(?:${rooms.join('|')})(?:/|\\.)`;
const LIT = '(?:^|/)node_modules/(?:lit|lit-html|lit-element|@lit)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-circles', 'A circle of imports cannot be read from either end.', {}, { circular: true }),
    rule(
      'no-unresolvable',
      'What is imported must exist.',
      { path: '^(?:src|backend|tools)/' },
      { couldNotResolve: true },
    ),
    rule(
      'widgets-apart',
      'No widget imports another: what two need moves to ui, controllers or lib.',
      { path: '^src/widgets/([^/]+)/' },
      { path: '^src/widgets/([^/]+)/', pathNot: '^src/widgets/$1/' },
    ),
    rule(
      'model-without-lit',
      'A model is pure, so that it can be tested and read without a browser.',
      { path: '\\.model\\.ts$' },
      {
        path: `${LIT}|${inside('ui', 'styles', 'localization', 'controllers')}|\\.(?:view|element|styles|strings)\\.ts$`,
      },
    ),
    rule(
      'lib-alone',
      'lib imports nothing of ours.',
      { path: inside('lib') },
      { path: '^src/', pathNot: inside('lib') },
    ),
    rule('lib-without-lit', 'lib is pure.', { path: inside('lib') }, { path: LIT }),
    rule(
      'data-below-elements',
      'data touches no element.',
      { path: inside('data') },
      { path: `${LIT}|${inside('widgets', 'ui', 'controllers', 'styles', 'localization', 'events')}` },
    ),
    rule(
      'geography-over-lib',
      'geography imports lib only.',
      { path: inside('geography') },
      { path: '^src/|node_modules/', pathNot: inside('lib', 'geography') },
    ),
    rule(
      'below-widgets',
      'Only the door and the register know the widgets.',
      { path: '^src/', pathNot: '^src/(?:widgets/|index|register)' },
      { path: inside('widgets') },
    ),
    rule(
      'controllers-below-ui',
      'A controller draws nothing.',
      { path: inside('controllers') },
      { path: inside('ui') },
    ),
    rule(
      'styles-alone',
      'Styles depend on Lit only.',
      { path: inside('styles') },
      { path: '^src/', pathNot: inside('styles') },
    ),
    rule(
      'door-is-out-only',
      'Nothing imports the door: it defines the elements.',
      { path: '^src/', pathNot: '^src/index\\.ts$' },
      { path: '^src/(?:index|register)\\.ts$' },
    ),
    rule(
      'no-backend',
      'The widgets know the contract, never the reference backend.',
      { path: '^src/' },
      { path: '^(?:backend|tools|test|stories|bench|data)/' },
    ),
    rule(
      'backend-apart',
      'The backend could be written in any language.',
      { path: '^backend/(?:src)/', pathNot: '^backend/src/pages/' },
      { path: '^src/(?!geography/|lib/|data/)' },
    ),
    rule(
      'pages-speak-like-the-widgets',
      'The pages share words, colours, crisis lines and pictures with the widgets; they draw no widget.',
      { path: '^backend/src/pages/' },
      {
        path: '^src/(?!geography/|lib/|data/)',
        pathNot:
          '\\.strings\\.ts$|^src/(?:localization/generated/|styles/palette|ui/(?:crisis-lines|phone-text)|widgets/explainer/explainer\\.figure\\.view)',
      },
    ),
    rule(
      'shipped-packages',
      'The module may hold lit and @lit/localize; more needs an ADR.',
      { path: '^src/' },
      {
        path: 'node_modules/',
        pathNot: '(?:^|/)node_modules/(?:lit|lit-html|lit-element|@lit/(?:localize|reactive-element)|tslib)/',
      },
    ),
    rule('no-node', 'Browsers have no node modules.', { path: '^src/' }, { dependencyTypes: ['core'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|storybook-static|src/localization/generated)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
