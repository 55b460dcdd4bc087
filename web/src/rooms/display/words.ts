/** Words of how the page is shown. */
export interface DisplayWords {
  title: string;
  size: string;
  usual: string;
  large: string;
  largeHint: string;
  theme: string;
  device: string;
  light: string;
  dark: string;
  contrast: string;
  kept: string;
}
