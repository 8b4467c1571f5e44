import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

interface Metadatas {
  metadatas: Record<string, { edit?: { label?: string } } | undefined>;
}

/** How the content manager's edit view of a type is configured. */
interface Configuration {
  contentType: Metadatas;
  components: Record<string, Metadatas | undefined>;
}

interface Answer {
  data: Configuration;
}

const loading = new Map<string, Promise<Configuration | null>>();
const loaded = new Map<string, Configuration | null>();

/** Returns a name such as `attributedAs` in words. */
const inWords = (name: string): string => {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
};

/** Returns the component that a field holds: its configuration doesn't say, so by names. */
const componentOf = (
  { components }: Configuration,
  field: string,
  inner: string,
): string | undefined => {
  const having = Object.keys(components).filter((uid) => components[uid]?.metadatas[inner]);
  return having.find((uid) => uid.split('.').at(-1) === field) ?? having[0];
};

/**
 * Returns the function that names the fields of content types as the edit view does, by type and path. A field of a
 * companion has the name of what holds it.
 */
export const useFieldLabels = (types: string[]) => {
  const intl = useIntl();
  const { get } = useFetchClient();
  const [, setCount] = useState(0);
  const wanted = types.join(' ');

  useEffect(() => {
    let isOpen = true;
    for (const type of wanted === '' ? [] : wanted.split(' ')) {
      if (loaded.has(type)) continue;
      const request =
        loading.get(type) ??
        get<Answer>(`/content-manager/content-types/${type}/configuration`).then(
          ({ data }) => data.data,
          // Names of fields do without their labels.
          () => null,
        );
      loading.set(type, request);
      void request.then((configuration) => {
        loaded.set(type, configuration);
        if (isOpen) setCount((count) => count + 1);
      });
    }
    return () => {
      isOpen = false;
    };
  }, [get, wanted]);

  return (type: string, path: string): string => {
    const [field = '', inner] = path.split('.');
    const configuration = loaded.get(type);
    const label = (id: string, metadatas: Metadatas | undefined, name: string): string =>
      intl.formatMessage({
        id: `content-manager.${id}.${name}`,
        defaultMessage: metadatas?.metadatas[name]?.edit?.label ?? inWords(name),
      });
    const outer = label(`content-types.${type}`, configuration?.contentType, field);
    const component = inner && configuration ? componentOf(configuration, field, inner) : undefined;
    if (inner === undefined || component === undefined) return outer;
    return `${outer}: ${label(`components.${component}`, configuration?.components[component], inner)}`;
  };
};

export type FieldLabels = ReturnType<typeof useFieldLabels>;
