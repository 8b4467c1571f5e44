/** The package has no types of its own: lists of given names by language. */
declare module 'human-names' {
  type Language = 'En' | 'It' | 'Fr' | 'De' | 'Es' | 'Nl';
  const names: Record<`male${Language}` | `female${Language}`, string[]>;
  export default names;
}
