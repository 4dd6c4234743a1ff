// Made from codes.json by `npm run codes`: change that file, not this one.

/** Read by `lookUp`, which says how. */
export const packed =
  '1001iis.nn' +
  '996siip11qi84s.' +
  '7901asiiirpqcniicqnppinic2rccp4nciiiiqqq3p3iiiiirninii2c2qqiinq7qc29p+100;' +
  '900q' +
  '9001ia!nssppppppp4c2s4nc4cc' +
  '977a' +
  '996nsiiirq' +
  '994cirn' +
  '6997iinpqsscpqqqqq501pp9p14cr.74n' +
  '1090n3r.97n' +
  '296qqqq113n' +
  '5784p+1000;' +
  '2001iinppsppi592i4i5i' +
  '9391nipss' +
  '1001ipqnqiqq' +
  '8989iia!a!arsipriss-ipprrqps3iipq' +
  '9972a+99;a!2a!a!a!a!a!a!a!a!7a-33r.pa!49aiiiiin6ir.i25i5i24s32sssiiiiiiiiisa7as3s6s5a!72s38a!a!s14s36qc2sipi96s' +
  '500p' +
  '1000q+999;10r' +
  '7991pis.pq' +
  '9996iiiiiiiipiin6i2i2i2r2i2iiiiiiii4ii3iiq2qnncrciii2r935s2ss' +
  '5s101c' +
  '1899is4is.ii' +
  '6993s.i2nnp' +
  '9996sn3nsn2cnqin' +
  '9987p+9999;' +
  '10000ipincqiciqss2s' +
  '986q3n2i' +
  '9997s' +
  ',30005p sns/' +
  ',90057i timpush/' +
  ',130002i2ii3iss openconfigsvr/';
