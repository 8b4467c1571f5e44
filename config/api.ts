import type { Core } from '@strapi/strapi';

const config: Core.Config.Api = {
  rest: {
    defaultLimit: 25,
    maxLimit: 100,
    withCount: true,
    // A misspelt parameter is an error to be told of, not a filter quietly left out.
    strictParams: true,
  },
};

export default config;
