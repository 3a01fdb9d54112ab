/** The build takes style sheets as text, for constructable style sheets inside the shadow root. */
declare module '*.css' {
  const text: string;
  export default text;
}
