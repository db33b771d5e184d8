import { describe, expect, it } from 'vitest';
import { EMPTY_BUILD } from './image-build.ts';
import { withOutputs } from './outputs.ts';

const NO_PUSH = { name: 'PLUGIN_NO_PUSH', value: 'true' };
const archive = (value: string) => ({ name: 'PLUGIN_TAR_PATH', value });

describe('where an image goes', () => {
  it.each([
    [[], [], []],
    [['type=registry'], [], []],
    [['type=image,push=true'], [], []],
    [['type=image'], [NO_PUSH], []],
    [['type=cacheonly'], [NO_PUSH], []],
    [['type=docker'], [NO_PUSH], []],
    [['type=docker,dest=a.tar'], [archive('a.tar'), NO_PUSH], []],
    [
      ['type=oci,dest=a.tar', 'type=registry'],
      [archive('a.tar'), { name: 'PLUGIN_BUILDX_OUTPUT_FORMAT', value: 'oci' }],
      [],
    ],
    [['type=docker,dest=a', 'type=docker,dest=b'], [archive('a'), NO_PUSH], ['output b']],
    [['out'], [NO_PUSH], ['output out']],
    [['type=tar,dest=-'], [NO_PUSH], ['output type=tar,dest=-']],
    [['type=registry,compression=zstd'], [], ['output type=registry,compression=zstd']],
  ])('%j', (outputs, flags, notes) => {
    const made = withOutputs({ ...EMPTY_BUILD, references: ['t/a:1'], outputs });
    expect(made.build.flags).toEqual(flags);
    expect(made.notes.map(({ subject }) => subject)).toEqual(notes);
  });

  it('may name the image that no tag names', () => {
    const outputs = ['type=image,"name=t/a:1,t/b",push=true'];
    const { build } = withOutputs({ ...EMPTY_BUILD, outputs });
    expect(build.references).toEqual(['t/a:1', 't/b']);
    const named = withOutputs({ ...EMPTY_BUILD, references: ['t/c:1'], outputs });
    expect(named.build.references).toEqual(['t/c:1']);
  });
});
