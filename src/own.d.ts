/** Made by astro.config.mjs of what the settings name. */
declare module 'septet:own' {
  /** The address of the logo; undefined where there is none. */
  export const logo: string | undefined;
}
