const HEAD = `# Generated: a pipeline of many stages.
pipeline:
  name: large
  identifier: large
  stages:
`;

function stage(index: number): string {
  return `    - stage:
        name: Build ${index}
        identifier: build_${index}
        type: CI
        spec:
          cloneCodebase: true
          execution:
            steps:
              - step:
                  type: Run
                  name: Test
                  identifier: test_${index}
                  spec:
                    shell: Sh
                    command: |-
                      # type: BuildAndPushECR is only a word here
                      make test
              - step:
                  type: BuildAndPushECR
                  name: Push ${index}
                  identifier: push_${index}
                  spec:
                    connectorRef: aws_prod # shared
                    region: us-east-1
                    account: "123456789012"
                    imageName: team/service-${index}
                    tags:
                      - <+pipeline.sequenceId>
                      - "1.${index}"
                    buildArgs:
                      VERSION: <+pipeline.sequenceId>
                  timeout: 10m
              - step:
                  type: Run
                  name: Tell
                  identifier: tell_${index}
                  spec:
                    shell: Sh
                    command: echo "done"
`;
}

/** A pipeline of exactly `lines` lines with a Build and Push step in every stage. */
export function pipelineText(lines: number): string {
  const rows = HEAD.trimEnd().split('\n');
  for (let index = 1; rows.length < lines; index += 1) {
    const next = stage(index).trimEnd().split('\n');
    const room = lines - rows.length;
    rows.push(...(next.length > room ? Array.from({ length: room }, () => '# end') : next));
  }
  return `${rows.join('\n')}\n`;
}
