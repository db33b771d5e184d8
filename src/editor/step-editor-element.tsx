import { createRoot, type Root } from 'react-dom/client';
import { enableShadowDOM } from 'react-stately/private/flags/flags';
import type { Config } from '#core';
import { StepEditor } from './StepEditor.tsx';
import type { ConnectorChoice } from './session/editor-context.tsx';
import type { DockerfileTexts } from './session/use-dockerfiles.ts';
import { loadIconFont, shadowStyles } from './shadow-styles.ts';
import type { Theme } from './ui/index.ts';

/** The name of the custom element. */
export const ELEMENT_NAME = 'waybill-step-editor';

const THEMES = ['light', 'dark', 'auto'] as const satisfies readonly Theme[];

/**
 * The editor as a custom element: attributes `value`, `theme`, `file-name`; properties `value`,
 * `connectors`, `config` and `dockerfiles`; a `change` event whose `detail` is the new text. It lives in a shadow root, so that
 * styles neither leak in nor out. It fills its own box: give it a height.
 */
export class StepEditorElement extends HTMLElement {
  static readonly observedAttributes = ['value', 'theme', 'file-name'];

  #root: Root | null = null;
  #value: string | null = null;
  #connectors: readonly ConnectorChoice[] = [];
  #config: string | Config | undefined;
  #dockerfiles: DockerfileTexts | undefined;

  /** The YAML text. Setting another text than the present one opens it as a new document. */
  get value(): string {
    return this.#value ?? this.getAttribute('value') ?? '';
  }

  set value(text: string) {
    this.#value = text;
    this.#render();
  }

  /** The connectors that the form offers. */
  get connectors(): readonly ConnectorChoice[] {
    return this.#connectors;
  }

  set connectors(connectors: readonly ConnectorChoice[]) {
    this.#connectors = connectors;
    this.#render();
  }

  /** Content of a `waybill.config.yaml`, as text or as an object. */
  get config(): string | Config | undefined {
    return this.#config;
  }

  set config(config: string | Config | undefined) {
    this.#config = config;
    this.#render();
  }

  /** Texts of Dockerfiles by their path in the codebase. */
  get dockerfiles(): DockerfileTexts | undefined {
    return this.#dockerfiles;
  }

  set dockerfiles(texts: DockerfileTexts | undefined) {
    this.#dockerfiles = texts;
    this.#render();
  }

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (shadow.childElementCount === 0) {
      const frame = document.createElement('style');
      // What the page sets on every element would come in through inheritance.
      frame.textContent =
        ':host { display: block; height: 600px; } main { all: initial; display: block; height: 100%; }';
      shadow.append(frame, document.createElement('main'));
      shadow.adoptedStyleSheets = [shadowStyles()];
      loadIconFont();
    }
    const main = shadow.querySelector('main');
    if (main !== null) {
      this.#root = createRoot(main);
      this.#render();
    }
  }

  disconnectedCallback(): void {
    this.#root?.unmount();
    this.#root = null;
  }

  attributeChangedCallback(name: string, _before: string | null, now: string | null): void {
    if (name === 'value') {
      this.#value = now;
    }
    this.#render();
  }

  #render(): void {
    const wanted = this.getAttribute('theme');
    this.#root?.render(
      <StepEditor
        value={this.value}
        theme={THEMES.find((theme) => theme === wanted) ?? 'auto'}
        fileName={this.getAttribute('file-name') ?? undefined}
        connectors={this.#connectors}
        config={this.#config}
        dockerfiles={this.#dockerfiles}
        onChange={(text) => {
          this.#value = text;
          this.dispatchEvent(new CustomEvent('change', { detail: text, bubbles: true }));
        }}
      />,
    );
  }
}

/** Makes the element known to the page; a second call does nothing. */
export function defineStepEditor(): void {
  if (customElements.get(ELEMENT_NAME) === undefined) {
    enableShadowDOM();
    customElements.define(ELEMENT_NAME, StepEditorElement);
  }
}
