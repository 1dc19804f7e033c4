-- The directory of postcodes that a service loaded: public reference data, of nobody.
create table postcode (
  postcode text primary key,
  district text not null,
  easting int not null,
  northing int not null
);
