/* GEMM's inner kernel for WebAssembly's 128-bit vectors: C += alpha A B on packed panels.
 *
 * A comes in panels of GEMM_UNROLL_M rows (8 of float, 4 of double), B in panels of 4 columns; what is left over comes
 * in panels of half the height or width, down to 1. A tile of C stays in eight vectors while k runs; each step takes
 * two vectors of A and four numbers of B, each spread over a vector: eight products for six loads, and no shuffle.
 */
#include "common.h"
#include <wasm_simd128.h>

#ifdef DOUBLE
#define LANES 2
#define SPREAD(p) wasm_v128_load64_splat(p)
#define SPLAT(x) wasm_f64x2_splat(x)
#define ADD(x, y) wasm_f64x2_add(x, y)
#define MUL(x, y) wasm_f64x2_mul(x, y)
#else
#define LANES 4
#define SPREAD(p) wasm_v128_load32_splat(p)
#define SPLAT(x) wasm_f32x4_splat(x)
#define ADD(x, y) wasm_f32x4_add(x, y)
#define MUL(x, y) wasm_f32x4_mul(x, y)
#endif

#define INLINE static inline __attribute__((always_inline))

/* A tile of `vectors` times LANES rows and `n` columns; both are constants where this is called. */
INLINE void wide(int vectors, int n, BLASLONG bk, FLOAT alpha, const FLOAT *a, const FLOAT *b, FLOAT *c, BLASLONG ldc)
{
    v128_t sum[2][4], scale = SPLAT(alpha);
#pragma clang loop unroll(full)
    for (int i = 0; i < vectors; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < n; j++) sum[i][j] = SPLAT(0);
    for (BLASLONG k = 0; k < bk; k++, a += vectors * LANES, b += n) {
        v128_t a0 = wasm_v128_load(a), a1 = vectors > 1 ? wasm_v128_load(a + LANES) : a0;
#pragma clang loop unroll(full)
        for (int j = 0; j < n; j++) {
            v128_t one = SPREAD(b + j);
            sum[0][j] = ADD(sum[0][j], MUL(a0, one));
            if (vectors > 1) sum[1][j] = ADD(sum[1][j], MUL(a1, one));
        }
    }
#pragma clang loop unroll(full)
    for (int j = 0; j < n; j++)
#pragma clang loop unroll(full)
        for (int i = 0; i < vectors; i++) {
            FLOAT *place = c + j * ldc + i * LANES;
            wasm_v128_store(place, ADD(wasm_v128_load(place), MUL(scale, sum[i][j])));
        }
}

/* A tile of fewer rows than a vector has lanes. */
INLINE void narrow(int m, int n, BLASLONG bk, FLOAT alpha, const FLOAT *a, const FLOAT *b, FLOAT *c, BLASLONG ldc)
{
    FLOAT sum[2][4] = {{0}};
    for (BLASLONG k = 0; k < bk; k++, a += m, b += n)
        for (int j = 0; j < n; j++)
            for (int i = 0; i < m; i++) sum[i][j] += a[i] * b[j];
    for (int j = 0; j < n; j++)
        for (int i = 0; i < m; i++) c[j * ldc + i] += alpha * sum[i][j];
}

/* All rows of A against one panel of n columns of B. */
INLINE void panel(int n, BLASLONG bm, BLASLONG bk, FLOAT alpha, const FLOAT *a, const FLOAT *b, FLOAT *c, BLASLONG ldc)
{
    BLASLONG left = bm;
    for (; left >= 2 * LANES; left -= 2 * LANES, a += 2 * LANES * bk, c += 2 * LANES) wide(2, n, bk, alpha, a, b, c, ldc);
    if (left & LANES) wide(1, n, bk, alpha, a, b, c, ldc), a += LANES * bk, c += LANES;
    if (LANES > 2 && (left & 2)) narrow(2, n, bk, alpha, a, b, c, ldc), a += 2 * bk, c += 2;
    if (left & 1) narrow(1, n, bk, alpha, a, b, c, ldc);
}

int CNAME(BLASLONG bm, BLASLONG bn, BLASLONG bk, FLOAT alpha, FLOAT *ba, FLOAT *bb, FLOAT *C, BLASLONG ldc)
{
    for (; bn >= 4; bn -= 4, bb += 4 * bk, C += 4 * ldc) panel(4, bm, bk, alpha, ba, bb, C, ldc);
    if (bn & 2) panel(2, bm, bk, alpha, ba, bb, C, ldc), bb += 2 * bk, C += 2 * ldc;
    if (bn & 1) panel(1, bm, bk, alpha, ba, bb, C, ldc);
    return 0;
}
