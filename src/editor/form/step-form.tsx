import { useCallback, useEffect, useRef, useState } from 'react';
import type { Section, StepDefinition } from '#core';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import { liesIn } from '../session/field-keys.ts';
import { findRow } from '../session/find-row.ts';
import { useEditorState } from '../session/use-editor-state.ts';
import { focusSoon } from './focus-soon.ts';
import { HelpStrip } from './help-strip.tsx';
import { sameShape } from './same-shape.ts';
import { SectionView } from './section-view.tsx';
import styles from './step-form.module.css';
import { UnknownKeys } from './unknown-keys.tsx';
import { useTypedForm } from './use-typed-form.ts';
import { changeAndFocus } from './use-value-kind.ts';
import { switchedValue } from './value-kinds.ts';

const ALWAYS_OPEN: readonly Section[] = ['identity', 'registry'];

/** The form of one step. Give it the step as `key`, so that each step has its own typing. */
export function StepForm({ definition }: { readonly definition: StepDefinition }) {
  const { editor, link, grant } = useEditor();
  const { linked, linkedBy, reveal } = useLinked();
  const sections = useEditorState(editor, ({ view }) => view.sections, sameShape);
  const typedForm = useTypedForm(editor, definition);
  const { change } = typedForm;
  const [closed, setClosed] = useState<ReadonlySet<Section>>(new Set());
  const [onlySet, setOnlySet] = useState<ReadonlySet<Section>>(new Set());
  const root = useRef<HTMLFormElement>(null);
  const onLink = useCallback((key: string | null) => link(key, 'form'), [link]);
  const wantedKey = reveal?.target === 'line' ? null : (reveal?.key ?? null);
  const linkedField = definition.fields.find(({ key }) => liesIn(linked, key));

  useEffect(() => {
    if (reveal === null || !grant(reveal, 'form')) {
      return;
    }
    if (reveal.key === null || reveal.target === 'line') {
      return;
    }
    const wanted = reveal.key;
    const section = definition.fields.find(({ key }) => liesIn(wanted, key))?.section;
    setClosed((before) =>
      section !== undefined && before.has(section) ? toggled(before, section) : before,
    );
    const element = [
      ...(root.current?.querySelectorAll<HTMLElement>('[data-field-key]') ?? []),
    ].find((candidate) => liesIn(wanted, candidate.dataset.fieldKey ?? ' '));
    element?.closest('[hidden]')?.removeAttribute('hidden');
    element?.scrollIntoView({ block: 'nearest' });
    const row = findRow(editor.get().view, wanted);
    if (reveal.turnInto !== undefined && row !== undefined && element !== undefined) {
      const value = switchedValue(row, reveal.turnInto, {});
      editor.dispatch({ type: 'field-left' });
      // Behind this effect: nothing can be drawn at once within it.
      queueMicrotask(() => changeAndFocus(() => change(wanted, value), element, value));
    } else if (reveal.staysInPane !== true || holdsFocus(root.current)) {
      focusSoon(element?.querySelector<HTMLElement>('input, [role="switch"]'));
    }
  }, [reveal, grant, editor, definition, change]);

  useEffect(() => {
    if (linkedBy === 'yaml' && linked !== null) {
      const element = root.current?.querySelector('[data-linked]');
      element?.scrollIntoView({ block: 'nearest' });
    }
  }, [linked, linkedBy]);

  return (
    <form
      ref={root}
      className={styles.form}
      aria-label={definition.label}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles.scroll}>
        {sections.map((section) => {
          const name = section.section;
          return ALWAYS_OPEN.includes(name) ? (
            <SectionView
              key={name}
              section={section}
              typedForm={typedForm}
              linked={linked}
              wanted={wantedKey}
              onLink={onLink}
            />
          ) : (
            <SectionView
              key={name}
              section={section}
              typedForm={typedForm}
              linked={linked}
              wanted={wantedKey}
              onLink={onLink}
              bar={{
                open: !closed.has(name),
                onlySet: onlySet.has(name),
                onToggle: () => setClosed((before) => toggled(before, name)),
                onFilter: () => setOnlySet((before) => toggled(before, name)),
              }}
            />
          );
        })}
        <UnknownKeys />
      </div>
      <HelpStrip definition={definition} field={linkedField ?? null} />
    </form>
  );
}

/** Whether the focus is in the form, or was in the one in whose place this one came. */
function holdsFocus(form: HTMLElement | null): boolean {
  const root = form?.getRootNode();
  const isInside = root instanceof Document || root instanceof ShadowRoot;
  const active = isInside ? root.activeElement : null;
  return active === null || active === document.body
    ? document.activeElement === document.body
    : form?.contains(active) === true;
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(set);
  if (!next.delete(item)) {
    next.add(item);
  }
  return next;
}
