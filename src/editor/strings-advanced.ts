function listed(items: readonly string[]): string {
  return items.join(', ');
}

/** Every text of the conditions, loops, failure strategies and policies of a step. */
export const advanced = {
  kept: 'Kept as it is: the form can’t show this part.',
  kindOf: (label: string) => `Kind of ${label.toLowerCase()}`,
  add: (item: string) => `Add ${item.toLowerCase()}`,
  remove: (label: string) => `Remove ${label.toLowerCase()}`,
  moveUp: (label: string) => `Move ${label.toLowerCase()} up`,
  moveDown: (label: string) => `Move ${label.toLowerCase()} down`,
  axis: (name: string) => `Axis ${name}`,
  nameOf: (name: string) => `Name of the axis ${name}`,
  axisName: 'New axis',
  newAxis: 'Name of a new axis',
  addAxis: 'Add axis',
  values: 'Values',
  summary: {
    other: 'Set',
    status: {
      Success: 'Runs if the earlier steps succeeded',
      Failure: 'Runs if an earlier step failed',
      All: 'Runs always',
    },
    and: (words: string, condition: string) => `${words} and ${condition}`,
    matrix: (sizes: string, excluded = 0) =>
      `${sizes} matrix${excluded === 0 ? '' : `, ${excluded} excluded`}`,
    items: (items: readonly string[]) => `Once for each of ${listed(items)}`,
    times: (times: string) => `${times} times`,
    copies: (copies: string) => `${copies} side by side`,
    policies: (sets: readonly string[]) => listed(sets),
    retry: (count: string, then: string) =>
      `Retry ${count} ${count === '1' ? 'time' : 'times'}${then === '' ? '' : `, then ${then}`}`,
    actions: {
      Abort: 'Abort',
      Ignore: 'Ignore the failure',
      MarkAsSuccess: 'Mark as success',
      MarkAsFailure: 'Mark as failure',
      StageRollback: 'Roll back the stage',
      StepGroupRollback: 'Roll back the step group',
      PipelineRollback: 'Roll back the pipeline',
      ManualIntervention: 'Ask a person',
      ProceedWithDefaultValues: 'Go on with default values',
      RetryStepGroup: 'Retry the step group',
    },
  },
};
