import { Copy } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { ImageReference, ReferencePart, StepDefinition } from '#core';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import { liesIn } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { Barcode, Button, classes } from '../ui/index.ts';
import styles from './image-label.module.css';
import { middleEllipsis } from './reference-table.ts';
import { useCopyText } from './use-copy-text.ts';

/** What an image label takes. */
export interface ImageLabelProps {
  readonly definition: StepDefinition;
  readonly reference: ImageReference;
  /** Such as `PL-57/1`. */
  readonly number: string;
  readonly place: number;
  readonly count: number;
}

/** The whole reference as text, resolved where it can be. */
export function writtenReference(reference: ImageReference): string {
  return reference.reference ?? reference.parts.map((part) => part.text).join('');
}

/** The reference as a label: each part in its field's colour, a perforation, a stub with the tag. */
export function ImageLabel({ definition, reference, number, place, count }: ImageLabelProps) {
  const copy = useCopyText();
  const tagPart = reference.parts.find((part) => liesIn(part.key, definition.tags));
  const body = reference.parts.filter((part) => part !== tagPart && part.text !== ':');
  const longest = body.length > 3 ? 34 : 46;
  return (
    <figure className={styles.label} aria-label={writtenReference(reference)}>
      <div className={styles.body}>
        <div className={styles.head}>
          <span className={styles.caption}>{STRINGS.dock.imageReference}</span>
          <span className={styles.number}>{number}</span>
          <Button
            size="small"
            variant="quiet"
            className={styles.copy}
            icon={<Copy size={13} aria-hidden="true" />}
            onPress={() => copy(writtenReference(reference), STRINGS.dock.copiedReference)}
          >
            {STRINGS.dock.copyReference}
          </Button>
        </div>
        <div className={styles.parts}>
          {body.map((part, index) => (
            <Part
              key={part.key ?? `between ${index}`}
              part={part}
              definition={definition}
              longest={longest}
            />
          ))}
        </div>
      </div>
      <div className={styles.stub}>
        <div className={styles.head}>
          <span className={styles.caption}>{STRINGS.dock.tags}</span>
          <Barcode text={writtenReference(reference)} />
        </div>
        <div className={styles.parts}>
          {tagPart === undefined ? null : (
            <Part
              part={{ ...tagPart, text: `:${tagPart.text}` }}
              definition={definition}
              longest={40}
              below={STRINGS.dock.tagPlace(STRINGS.dock.tags, place + 1, count)}
              strong
            />
          )}
        </div>
      </div>
    </figure>
  );
}

function Part({
  part,
  definition,
  longest,
  below,
  strong = false,
}: {
  readonly part: ReferencePart;
  readonly definition: StepDefinition;
  readonly longest: number;
  readonly below?: string;
  readonly strong?: boolean;
}) {
  const { goTo } = useEditor();
  const { linked } = useLinked();
  const field = definition.fields.find(({ key }) => liesIn(part.key, key));
  if (field === undefined) {
    return <span className={styles.fixed}>{part.text}</span>;
  }
  const missing = part.text === '';
  return (
    <AriaButton
      className={classes(
        styles.part,
        styles[field.role ?? 'image'],
        strong && styles.strong,
        liesIn(linked, field.key) && styles.linked,
        missing && styles.missing,
      )}
      onPress={() => goTo({ key: part.key, range: null, target: 'field' })}
    >
      <span className={styles.text}>{missing ? '…' : middleEllipsis(part.text, longest)}</span>
      <span className={styles.below}>{below ?? field.label}</span>
    </AriaButton>
  );
}
