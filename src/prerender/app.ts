/**
 * The pages of the site as an app that renders one when asked: an entry of its own in the bundle that Astro makes of
 * the pages, for the threads that render them.
 */
export { createApp } from 'astro/app/entrypoint';
