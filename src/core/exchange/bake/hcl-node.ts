/** An expression of HCL, as far as bake files use them. */
export type HclNode =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'template'; readonly text: string; readonly line: number }
  | { readonly kind: 'name'; readonly name: string; readonly line: number }
  | { readonly kind: 'part'; readonly of: HclNode; readonly key: HclNode }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly HclNode[];
      readonly line: number;
    }
  | { readonly kind: 'list'; readonly items: readonly HclNode[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: HclNode, value: HclNode])[] }
  | HclLoop
  | { readonly kind: 'not'; readonly operand: HclNode }
  | {
      readonly kind: 'binary';
      readonly sign: string;
      readonly left: HclNode;
      readonly right: HclNode;
    }
  | {
      readonly kind: 'choice';
      readonly test: HclNode;
      readonly yes: HclNode;
      readonly no: HclNode;
    };

/** One block, such as `target "app" { … }`. */
export interface HclBlock {
  readonly type: string;
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: HclNode])[];
  readonly line: number;
}

/** `[for name in list : value if test]`, or `{for key, value in map : key => value}`, which makes a map. */
export interface HclLoop {
  readonly kind: 'loop';
  /** One name is that of the value, two are those of key and value. */
  readonly names: readonly string[];
  readonly of: HclNode;
  /** Null for a loop that makes a list. */
  readonly key: HclNode | null;
  readonly value: HclNode;
  readonly test: HclNode | null;
  readonly line: number;
}
