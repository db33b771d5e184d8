declare const secretBrand: unique symbol;

/** A value that must never be printed: it renders as dots wherever it is shown by accident. */
export interface Secret {
  readonly [secretBrand]: true;
  /** The clear value; call it only where it is handed to the program that needs it. */
  reveal(): string;
}

/** Wraps a clear value so that string conversion, JSON and inspection show dots. */
export function secret(value: string): Secret {
  const hidden = '••••';
  const wrapped = {
    reveal: () => value,
    toString: () => hidden,
    toJSON: () => hidden,
  };
  return wrapped as unknown as Secret;
}
