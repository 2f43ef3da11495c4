declare module 'core-js/*';
