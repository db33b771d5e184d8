export { completeAt } from './complete.ts';
export type { AssistConnector, AssistContext, AssistItem, Hover } from './context.ts';
export { hoverAt } from './hover.ts';
