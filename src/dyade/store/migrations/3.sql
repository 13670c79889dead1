DROP TABLE filing;
