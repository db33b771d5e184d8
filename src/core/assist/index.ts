export { completeAt } from './complete.ts';
export type { AssistConnector, AssistContext, AssistItem } from './context.ts';
export { hoverAt } from './hover.ts';
