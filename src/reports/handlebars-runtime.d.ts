declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';

  export type { HelperDelegate, HelperOptions } from 'handlebars';
  // biome-ignore lint/style/noDefaultExport: this is how the package exports itself.
  export default Handlebars;
}
