/** An expression as a tree. Only what is here can be evaluated; a test holds the evaluator to it. */
export type ExpressionNode =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** The nested `<+…>` at a position of the masked source. */
  | { readonly kind: 'nested'; readonly index: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly object: ExpressionNode; readonly name: string }
  | { readonly kind: 'item'; readonly object: ExpressionNode; readonly index: ExpressionNode }
  | {
      readonly kind: 'call';
      /** Null for a function that is called on nothing. */
      readonly object: ExpressionNode | null;
      readonly name: string;
      readonly args: readonly ExpressionNode[];
    }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: ExpressionNode }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    }
  | {
      readonly kind: 'condition';
      readonly test: ExpressionNode;
      readonly whenTrue: ExpressionNode;
      readonly whenFalse: ExpressionNode;
    }
  | { readonly kind: 'list'; readonly items: readonly ExpressionNode[] };
