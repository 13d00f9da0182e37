# Makes divisia.json: numbers that this project did not compute. R is not needed to run the tests.
#   Rscript tests/reference/divisia.R > tests/reference/divisia.json
# The part of a factor is the integral of V d ln x along the path on which each factor grows at its own steady rate
# (the definition of the Divisia index); here by quadrature (stats::integrate), without any logarithmic mean.

num <- function(x) paste0("[", paste(format(x, digits = 14, scientific = FALSE, trim = TRUE), collapse = ", "), "]")
parts <- function(before, after) {
  rate <- log(after / before)
  sapply(seq_along(before), function(k) {
    integrate(function(t) sapply(t, function(s) prod(before * exp(rate * s))) * rate[k], 0, 1, rel.tol = 1e-12)$value
  })
}
# Base R's data: mtcars as a stand-in for products of two, three and four factors, first row against second.
cars <- as.matrix(mtcars[c("Mazda RX4", "Datsun 710"), c("mpg", "disp", "hp", "drat")])
out <- c(paste0('  "made_with": "', R.version.string, '"'))
for (n in 2:4) {
  before <- unname(cars[1, 1:n]); after <- unname(cars[2, 1:n])
  out <- c(out, paste0('  "factors_', n, '": {"before": ', num(before), ', "after": ', num(after),
                       ', "parts": ', num(parts(before, after)), "}"))
}
cat("{\n", paste(out, collapse = ",\n"), "\n}\n", sep = "")
