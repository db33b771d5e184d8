const MIXED = `# a pipeline with a bit of everything
pipeline:
  stages:
    - stage: # the first
        identifier: one
        spec:
          execution:
            steps:
              - step:
                  type: Run
                  name: Test
                  spec:
                    command: |-
                      # - step: {type: BuildAndPushECR}
                      make test

                    envVariables: {A: "1", "B": '2'}
              - parallel:
                - step:
                    type: BuildAndPushECR
                    name: "Push it"
                    identifier: push
                    spec:
                      tags:
                      - a
                      - "b
                        c"
                      labels: {
                        x: y
                      }
                # between
                - step: {type: BuildAndPushACR, identifier: acr}

              - stepGroup:
                  identifier: group
                  steps:
                    -
                      type: BuildAndPushGAR
                      name: it's
                      spec: {}
                    - - type: BuildAndPushGCR
                      - step:
                          type: Run
        description: >+
          - folded

    - stage:
        identifier: two
        spec:
          execution:
            rollbackSteps:
              - step:
                  type: BuildAndPushDockerRegistry
                  templateInputs:
                    - type: BuildAndPushECR
        when: [a, b]
  name: end
---
steps:
- step:
    type: BuildAndPushECR
- step:
    type: ShellScript
    command: plain text that
      runs on
`;
/** Stages that are all alike and that the scan is sure of. */
export const STAGES = `stages:\n${Array.from(
  { length: 6 },
  (_, index) => `- stage:
    identifier: stage_${index}
    spec:
      steps:
        - step:
            type: Run
            spec:
              command: |
                echo ${index}
        - step:
            type: BuildAndPushECR
            identifier: push_${index}
            spec:
              tags:
                - "1.${index}"
`,
)
  .join('')
  .replaceAll(/^(?=.)/gm, '  ')}`;

const JSON_LIKE = `{
  "pipeline": {
    "stages": [
      {"stage": {"identifier": "one", "spec": {"execution": {"steps": [
        {"step": {"type": "BuildAndPushECR", "name": "Push", "spec": {"tags": ["a", "1.10"], "region": "eu"}}},
        {"step": {"type": "BuildAndPushACR", "spec": {}}}
      ]}}}}
    ]
  }
}
`;

const SHARED = `.base: &base
  region: us-east-1 # shared
  context: .
.tags: &tags [a, b]
steps:
  - step: &push
      type: BuildAndPushECR
      identifier: push
      spec:
        <<: *base
        imageName: &image app
        tags: *tags
  - step:
      type: BuildAndPushGAR
      spec:
        imageName: *image
        region: !text 1
        labels:
          a: 1
          b: *image
  - step: *push
  - step:
      <<: *push
      identifier: again
`;

/** Variables behind the stages and in front of them, and keys of the same name that are others. */
const VARIABLES = `pipeline:
  stages:
    - stage:
        identifier: one
        variables:
          - {name: own, value: a}
        spec:
          execution:
            steps:
              - step: {type: BuildAndPushECR, identifier: push}
              - step:
                  type: BuildAndPushACR
  variables:
    - name: version
      value: "1.4"
---
# the second
pipeline:
  name: second
  "variables": # two
    - name: region
      value: a
  stages:
    - stage:
        spec:
          execution:
            steps:
              - step:
                  type: BuildAndPushGAR
---
template:
  spec:
    variables: []
`;

const BROKEN = `steps:
  - step:
      type: BuildAndPushECR
      identifier: good
      spec:
        tags: [a]
  - step:
      type: BuildAndPushECR
      spec:
        region: "open
        tags: [a
  - step:
      type: BuildAndPushACR
      spec:
        region: a
        region: b
	context: .
  - step:
      type: BuildAndPushGCR
      spec:
        tags:
        - x`;

const LONE = `# 😀 no stage around it
type: BuildAndPushDockerRegistry
name: Müller & Söhne
spec:
    repo: team/app
    tags:
    -   1.10
    # kept
    -   '0777'

    buildArgs:   {A: 1e3,   B: "x"}   # two
    resources:
        limits: {}
timeout: 10m # end`;

const FINE: readonly string[] = [MIXED, STAGES, JSON_LIKE, SHARED, VARIABLES, BROKEN, LONE];

/** Texts with what real ones have: every style, two line breaks, a mark in front, mistakes. */
export const DOCUMENTS: readonly string[] = [
  ...FINE,
  ...FINE.map((text) => text.replaceAll('\n', '\r\n')),
  `\u{feff}${MIXED}`,
  MIXED.trimEnd(),
];
