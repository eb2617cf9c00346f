/** One thing that a reader does with a list. */
export interface Act {
  readonly name: string;
  /** The selector of a control, which is pressed, or set to the value. */
  readonly control: string;
  readonly value?: string;
}

export interface List {
  readonly path: string;
  /** The selector of a control that loads the data when it gets the focus. */
  readonly tools: string;
  /** In order, with the data loaded. */
  readonly acts: readonly Act[];
}

const columnHead = (column: string): string => `th[data-sortable=${column}] button`;
const facet = (id: string, value: string): string => `.facets input[name=${id}][value=${value}]`;

const FACETS: readonly Act[] = [
  { name: 'a facet', control: facet('band', 'high') },
  { name: 'a second facet', control: facet('kind', 'framework') },
  { name: 'at least so much of a factor', control: 'select[name=dynamic-tool-use]', value: '0.5' },
  { name: 'a facet taken back', control: '.chips .chip' },
  { name: 'all taken back', control: '.chips li:last-child button' },
];

export const LISTS: readonly List[] = [
  {
    path: 'agents/',
    tools: '[data-bar] input',
    acts: [
      ...FACETS,
      { name: 'sorted by name', control: columnHead('name') },
      { name: 'sorted by sum', control: columnHead('sum') },
      { name: 'one letter of a name', control: '[data-bar] [name=name]', value: 'a' },
      { name: 'two letters', control: '[data-bar] [name=name]', value: 'at' },
    ],
  },
  ...['matrix/', 'matrix/layers/'].map((path) => ({
    path,
    tools: '[data-bar] input',
    acts: [...FACETS, { name: 'sorted by name', control: columnHead('name') }],
  })),
  {
    path: 'threats/',
    tools: '[data-bar] select, .facets summary',
    acts: [
      { name: 'a band', control: facet('band', 'high') },
      { name: 'a core risk', control: facet('risk', 'agentic-ai-tool-misuse') },
      { name: 'no core risk', control: facet('risk', 'agentic-ai-tool-misuse') },
      { name: 'sorted by title', control: columnHead('threat') },
      { name: 'sorted by agent', control: columnHead('agent') },
      { name: 'no band', control: facet('band', 'high') },
    ],
  },
];
