export { manualPages } from './manual.ts';
export { manualIndex, manualMarkdown } from './markdown.ts';
export type {
  Inline,
  ManualEntry,
  ManualPage,
  ManualSample,
  ManualSection,
  Phrase,
} from './model.ts';
export { RULES_PAGE } from './model.ts';
