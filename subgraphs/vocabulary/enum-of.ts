/** A union's values as the object that type-graphql registers an enum from. */
export function enumOf<const Values extends readonly string[]>(
  values: Values,
): { readonly [Value in Values[number]]: Value } {
  return Object.fromEntries(values.map((value) => [value, value])) as {
    readonly [Value in Values[number]]: Value;
  };
}
