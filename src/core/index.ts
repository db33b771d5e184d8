/** The one door of the core: everything outside `src/core` imports this file and nothing deeper. */

export {
  type AssistConnector,
  type AssistContext,
  type AssistItem,
  completeAt,
  hoverAt,
} from './assist/index.ts';
export {
  type ClearSecret,
  RULE_RECORDS,
  type RuleRecord,
  safeFixes,
  secretsInText,
} from './checks/index.ts';
export { type Config, NO_CONFIG } from './config/index.ts';
export {
  declaredVariables,
  deriveReferences,
  fieldOf,
  fileSchema,
  isStructure,
  type Mend,
  mendName,
  mendTag,
  partDefinitions,
  type StepPlace,
  stepFileSchema,
  stepFormSchema,
  stepJsonSchema,
  stepSchema,
  textChange,
  unsetChange,
  valueChange,
} from './derive/index.ts';
export * from './diff/index.ts';
export * from './dockerfile/index.ts';
export * from './document/index.ts';
export * from './exchange/index.ts';
export * from './expression/index.ts';
export type {
  ChoiceOption,
  ConnectorType,
  FieldDefinition,
  FieldKind,
  FieldPattern,
  GivenLater,
  ReferenceRoleName,
  Section,
  StepDefinition,
} from './fields/index.ts';
export { documentationOf, identifierOf } from './fields/index.ts';
export {
  fieldForFlag,
  flagOf,
  flagsOf,
  isRead,
  PLUGIN_FLAGS,
  type PluginFlag,
} from './flags/index.ts';
export * from './image/index.ts';
export {
  type Inline,
  type ManualEntry,
  type ManualPage,
  type ManualSample,
  type ManualSection,
  manualIndex,
  manualMarkdown,
  type Phrase,
  RULES_PAGE,
} from './manual/index.ts';
export * from './model/infrastructure.ts';
export { type LoopAxis, readLoop } from './model/loop.ts';
export * from './model/path.ts';
export * from './model/plan.ts';
export * from './model/problem.ts';
export * from './model/secret.ts';
export type { StageSettings } from './model/stage.ts';
export * from './model/step.ts';
export * from './model/text.ts';
export * from './model/value.ts';
export {
  type PlanPreview,
  type PlanProblem,
  type PlanRequest,
  type PlanResult,
  previewPlan,
} from './plan/index.ts';
export * from './protocol/index.ts';
export { definitionOf, isStepType, STEP_DEFINITIONS } from './registries/index.ts';
export * from './session/index.ts';
export {
  type EditResult,
  editStep,
  holdsNothing,
  outlineSteps,
  parseStep,
  writePlainYaml,
} from './yaml/index.ts';
