/** A pipeline as teams keep them: comments, blocks of shell, quotes of both kinds, own indentation. */
function stage(index: number): string {
  return `    # Service ${index}: see the team's notes before changing the registry.
    - stage:
        name: Service ${index}
        identifier: service_${index}
        type: CI
        spec:
          cloneCodebase: true
          infrastructure:
            type: KubernetesDirect
            spec: {connectorRef: account.cluster, namespace: 'ci', os: Linux}
          execution:
            steps:
              - step:
                  type: Run
                  name: Test ${index}
                  identifier: test_${index}
                  spec:
                    shell: Bash
                    command: |-
                      # - step:
                      #     type: BuildAndPushECR
                      npm ci   # two blanks before this
                      npm test
              - step:
                  type: BuildAndPushECR
                  name: "Push ${index}"   # the team's own
                  identifier: push_${index}
                  spec:
                    connectorRef: account.aws
                    region: us-east-1
                    account: '012345678901'
                    imageName: team/service-${index}
                    tags:
                    - <+pipeline.sequenceId>
                    - "1.10"      # kept for the old client
                    dockerfile: services/${index}/Dockerfile
                    resources:
                      limits: {memory: 1Gi, cpu: "1"}
`;
}

/** A pipeline of at least `lines` lines, one ECR step a stage: `Push 1`, `Push 2` … */
export function longPipeline(lines: number): string {
  let text = `# Release of every service
pipeline:
  name: Release
  identifier: release
  stages:
`;
  const linesOfStage = stage(1).split('\n').length - 1;
  for (let index = 1; (index - 1) * linesOfStage < lines; index += 1) {
    text += stage(index);
  }
  return text;
}
