/** A picture for other sites and programs: JPEG, which all of them can read. */
export interface SharedPicture {
  /** Site-absolute. */
  url: string;
  type: 'image/jpeg';
  width: number;
  height: number;
  bytes: number;
}
