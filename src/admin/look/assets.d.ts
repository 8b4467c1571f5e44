/** Address of a picture that the panel is built with. */
declare module '*.svg' {
  const address: string;
  export default address;
}
